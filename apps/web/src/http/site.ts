import type { FetchPictureOptions } from '@tradyfit/auth';
import type { Config } from '../config.js';
import type { Assets } from './assets.js';

/** What every request may need to know of the site; made once by `createApp`, found at `request.server.site`. */
export interface Site {
  readonly config: Config;
  readonly assets: Assets;
  /** Milliseconds since the epoch; tests put their own clock here. */
  now(): number;
  /** Where pictures of members may be fetched from. */
  readonly pictures: FetchPictureOptions;
  /** Origin that photos come from, where it is not the site's own. */
  photoOrigin?: string | undefined;
}

/** Injection token of the Site: `@Inject(SITE) site: Site`. */
export const SITE = Symbol('SITE');

declare module 'fastify' {
  interface FastifyInstance {
    site: Site;
  }
  interface FastifyRequest {
    /** Content-Security-Policy nonce; empty until the response's headers were begun. */
    nonce: string;
  }
}
