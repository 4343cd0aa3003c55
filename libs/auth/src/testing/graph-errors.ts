/** An answer of the stub. */
export interface Answer {
  status: number;
  headers?: Record<string, string>;
  body: string | Buffer;
}

/** The shape of the Graph API's errors. */
export function graphError(message: string, type: string, code: number): Answer {
  return json({ error: { message, type, code, fbtrace_id: 'stub' } }, 400);
}

export function json(value: unknown, status = 200): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=UTF-8' },
    body: JSON.stringify(value),
  };
}

export function redirect(location: string): Answer {
  return { status: 302, headers: { location }, body: '' };
}

export function page(html: string): Answer {
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: html };
}
