import { toDataError } from '@tradyfit/data';
import { GeolocationError } from '@tradyfit/geolocation';
import { ConfigError } from './config.js';

/** Says on standard error why the site cannot start, one line for each reason, and ends the process. */
export function stopWithReason(error: unknown): never {
  for (const line of startFailure(error)) process.stderr.write(`${line}\n`);
  process.exit(1);
}

/** What is wrong and what to do about it. Unexpected errors keep their stack. */
export function startFailure(error: unknown): string[] {
  if (error instanceof ConfigError) return [...error.problems];
  if (error instanceof GeolocationError)
    return [`${oneLine(error.message)}. Check GEOIP_DATABASE, or leave it out.`];
  const { code, port, address, path } = error as NodeJS.ErrnoException & {
    port?: number;
    address?: string;
  };
  if (code === 'EADDRINUSE')
    return [`Port ${port} is in use. Stop what uses it, or set PORT to another one.`];
  if (code === 'EACCES' && port !== undefined)
    return [`Port ${port} needs more rights than this process has. Set PORT to one above 1023.`];
  if (code === 'EADDRNOTAVAIL')
    return [`This machine has no address ${address}. Set HOST to one of its own, or to 0.0.0.0.`];
  if (/^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST)$/.test(code ?? '') && path !== undefined)
    return [
      `The folder of the photos cannot be made (${oneLine((error as Error).message)}). Set FILES_DIR to one that can.`,
    ];
  const data = toDataError(error);
  if (data)
    return [
      `${oneLine(data.message)}. Check DATABASE_URL and that the server runs, or use \`npm start\`, which brings its own.`,
    ];
  // SQLSTATE classes: 28 is a wrong user or password, 3D a database that does not exist.
  if (/^(28|3D)\w{3}$/.test(code ?? ''))
    return [
      `The database refuses: ${oneLine((error as Error).message)}. Check the user, the password and the name in DATABASE_URL.`,
    ];
  return [(error instanceof Error && error.stack) || String(error)];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
