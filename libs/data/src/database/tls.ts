import { readFileSync } from 'node:fs';

/**
 * `disable`: plain text. `require`: encrypted, whoever answers (a provider's self-signed certificate passes, and so does an impostor's).
 * `verify-full`: encrypted, and the certificate must be valid for the host. The words and their meaning are libpq's.
 */
export type SslMode = 'disable' | 'require' | 'verify-full';

export type TlsOptions = false | { rejectUnauthorized: boolean; ca?: string };

/** What the driver needs to know of a mode. @param ca certificates to trust instead of the public ones, PEM */
export function tlsOptions(mode: SslMode, ca?: string): TlsOptions {
  if (mode === 'disable') return false;
  return { rejectUnauthorized: mode === 'verify-full', ...(ca === undefined ? {} : { ca }) };
}

const modes: Record<string, SslMode> = {
  disable: 'disable',
  require: 'require',
  'no-verify': 'require',
  // The driver checks certificate and host together.
  'verify-ca': 'verify-full',
  'verify-full': 'verify-full',
};

/**
 * Takes libpq's TLS parameters off a url: the driver has meanings of its own for them, and lets the url win over options.
 * @throws TypeError for a mode that would let the server decide
 */
export function takeSslParameters(url: URL): { mode?: SslMode; ca?: string } {
  const { searchParams } = url;
  const [text, file] = [searchParams.get('sslmode'), searchParams.get('sslrootcert')];
  searchParams.delete('sslmode');
  searchParams.delete('sslrootcert');
  if (text === null) return {};
  const mode = Object.hasOwn(modes, text) ? modes[text] : undefined;
  if (!mode) throw new TypeError(`sslmode must be ${Object.keys(modes).join(', ')}, not “${text}”`);
  if (mode === 'disable' || file === null) return { mode };
  // As in libpq, a certificate authority that is named is asked.
  return { mode: 'verify-full', ca: readFileSync(file, 'utf8') };
}
