/** A photo that the server took. */
export interface UploadedPhoto {
  id: number;
  /** URL of the small file. */
  card: string;
}

/** Why a photo was not taken, in words; `again` when trying again may help. */
export class UploadFailure extends Error {
  constructor(
    message: string,
    readonly again: boolean,
  ) {
    super(message);
  }
}

const BUSY = 503;
const ATTEMPTS = 3;
const PAUSE_MS = 2_000;
const TIMEOUT_MS = 90_000;

/**
 * Sends one photo into the draft of a form.
 *
 * @param onProgress share that is sent, 0 to 1
 * @throws UploadFailure
 */
export async function uploadPhoto(
  form: HTMLFormElement,
  blob: Blob,
  name: string,
  onProgress: (share: number) => void,
): Promise<UploadedPhoto> {
  for (let attempt = 1; ; attempt += 1) {
    const { status, body } = await send(form, blob, name, onProgress);
    if (status === 201) return body as UploadedPhoto;
    if (status === BUSY && attempt < ATTEMPTS) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt));
      continue;
    }
    const { message } = body as { message?: string };
    throw new UploadFailure(message ?? 'It could not be sent.', status === 0 || status >= 500);
  }
}

// XMLHttpRequest, since fetch does not tell how much of a body is sent.
function send(
  form: HTMLFormElement,
  blob: Blob,
  name: string,
  onProgress: (share: number) => void,
): Promise<{ status: number; body: object }> {
  const data = new FormData();
  // The file last: the server must know what it is for when it arrives.
  for (const field of ['submission', 'item']) data.set(field, valueOf(form, field));
  data.set('photo', blob, name);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/photos');
    request.timeout = TIMEOUT_MS;
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('x-csrf-token', valueOf(form, 'csrf'));
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve({ status: request.status, body: parsed(request.responseText) });
    request.onerror = () => resolve({ status: 0, body: { message: 'There is no connection.' } });
    request.ontimeout = () => resolve({ status: 0, body: { message: 'It took too long.' } });
    request.send(data);
  });
}

export function valueOf(form: HTMLFormElement, name: string): string {
  return form.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value ?? '';
}

function parsed(text: string): object {
  try {
    return JSON.parse(text) as object;
  } catch {
    return {};
  }
}
