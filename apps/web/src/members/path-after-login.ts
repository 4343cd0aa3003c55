import { localPath } from '../ui/local-path.js';

/** Where to go on after logging in: a path of this site, but no page that is about logging in itself. */
export function pathAfterLogin(text: string): string {
  const path = localPath(text);
  return /^\/(login|logout)(?![^/?])/.test(path) ? '/' : path;
}
