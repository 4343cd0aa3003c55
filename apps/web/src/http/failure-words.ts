/** Title and text of an error page. */
export interface FailureWords {
  title: string;
  message: string;
}

const words: Record<number, FailureWords> = {
  400: {
    title: 'That request does not work',
    message: 'Something in the address or the form is not valid. Check it and try again.',
  },
  401: {
    title: 'Log in first',
    message: 'This is for members. Log in, then go back and try again.',
  },
  403: {
    title: 'Not allowed',
    message:
      'The request did not come from a page of this site, so it was refused. Go back, reload the page and try again.',
  },
  404: {
    title: 'Nothing here',
    message: 'There is no page at this address. Perhaps a search finds what you are looking for.',
  },
  409: {
    title: 'Somebody was faster',
    message: 'This changed while you were looking at it. Reload the page and try again.',
  },
  410: {
    title: 'This item is gone',
    message: 'It has been removed. There may be others like it.',
  },
  413: {
    title: 'That is too large',
    message: 'What you sent is larger than we can take. Try again with something smaller.',
  },
  415: {
    title: 'That format does not work',
    message: 'The form was sent in a format that we do not read. Go back and try again.',
  },
  429: {
    title: 'A little slower, please',
    message: 'There were too many requests from your address. Wait a moment and try again.',
  },
  500: {
    title: 'That is our fault',
    message: 'Something went wrong on our side, and we have been told. Try again in a moment.',
  },
  503: {
    title: 'Back in a moment',
    message: 'A part of the site does not answer right now. Try again in a few seconds.',
  },
};

/** Words for a status; those of 400 or 500 for one that has none of its own. */
export function failureWords(status: number): FailureWords {
  const fallback = words[status < 500 ? 400 : 500];
  return words[status] ?? fallback ?? { title: 'Error', message: '' };
}

/** `error` of a JSON answer: kept by the public API v1.0, see its contract. */
const errorNames: Record<number, string> = {
  400: 'bad request',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not found',
  409: 'conflict',
  410: 'gone',
  413: 'payload too large',
  415: 'unsupported media type',
  429: 'ratelimit exceeded',
  500: 'internal server error',
  503: 'service unavailable',
};

/** Body of a JSON error: the status's name, and the message where there is something to say. */
export function jsonError(status: number, message?: string): { error: string; message?: string } {
  const error = errorNames[status] ?? (status < 500 ? 'bad request' : 'internal server error');
  return message ? { error, message } : { error };
}
