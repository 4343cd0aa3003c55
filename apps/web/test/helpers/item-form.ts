import type { LightMyRequestResponse } from 'fastify';
import type { Browser } from './browser.js';

export interface SentFile {
  name: string;
  body: Buffer;
  type?: string;
  /** Name of the field; `photos` of the item's form by default. */
  field?: string;
}

/** Fields of a form with files, in the order in which a browser sends them. */
export type Entries = [name: string, value: string | SentFile][];

/** What an item's form on a page would send. */
export interface ShownForm {
  submission: string;
  photos: string[];
}

export function formOn({ body }: LightMyRequestResponse): ShownForm {
  return {
    submission: /name="submission" value="([^"]+)"/.exec(body)?.[1] ?? '',
    photos: [...body.matchAll(/name="photo" value="(\d+)"/g)].map((match) => match[1] ?? ''),
  };
}

/** Sends a form with files. */
export function postMultipart(
  browser: Browser,
  url: string,
  entries: Entries,
  headers: Record<string, string> = {},
): Promise<LightMyRequestResponse> {
  const boundary = '----tradyfit-test';
  const parts = entries.flatMap(([name, value]) => {
    const file = typeof value === 'string' ? undefined : value;
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="${file?.field ?? name}"`;
    return [
      Buffer.from(
        file
          ? `${head}; filename="${file.name}"\r\ncontent-type: ${file.type ?? 'image/jpeg'}\r\n\r\n`
          : `${head}\r\n\r\n`,
      ),
      file?.body ?? Buffer.from(String(value)),
      Buffer.from('\r\n'),
    ];
  });
  return browser.send({
    method: 'POST',
    url,
    headers: {
      'content-type': `multipart/form-data; boundary=${boundary}`,
      origin: 'https://tradyfit.example',
      ...headers,
    },
    payload: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
  });
}

/** Fields that make an item; change some with `over`. */
export const kayak = {
  title: 'Sea kayak, 5 m',
  category: 'surfing',
  condition: 'good',
  price: '1.234,50',
  place: 'mine',
  near: '',
  description: 'Two summers old.\r\nNo scratch.',
};

interface FormExtras {
  submission?: string;
  /** Files that come with it. */
  files?: SentFile[];
  /** Ids of photos that are there, in order; by default those that the page shows. */
  photos?: string[];
  /** Value of the button that is pressed, besides the one that sends the form. */
  do?: string;
  /** `latitude,longitude` of the browser. */
  here?: string;
  remember?: string;
}

/** Opens an item's form and sends it filled in. */
export async function sendItem(
  browser: Browser,
  over: Partial<typeof kayak> & FormExtras = {},
  path = '/items',
): Promise<LightMyRequestResponse> {
  const page = await browser.get(path === '/items' ? '/items/new' : `${path}/edit`);
  const form = formOn(page);
  const { files = [], photos = form.photos, submission = form.submission, ...fields } = over;
  return postMultipart(browser, path, [
    ['csrf', browser.token],
    ['submission', submission],
    ...photos.map((id): Entries[number] => ['photo', id]),
    ...files.map((file): Entries[number] => ['photos', file]),
    ...(Object.entries({ ...kayak, ...fields }) as [string, string][]),
  ]);
}

/** Id of the item that a redirect leads to. */
export function listedId({ headers }: LightMyRequestResponse): number {
  return Number(/^\/items\/(\d+)-/.exec(headers.location ?? '')?.[1]);
}
