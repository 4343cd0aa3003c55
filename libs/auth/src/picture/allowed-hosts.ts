/**
 * Whether a host is on the list. An entry is a host name, or `*.` and a domain for every name below that domain
 * (not the domain itself).
 */
export function hostIsAllowed(host: string, allowed: readonly string[]): boolean {
  const name = host.toLowerCase();
  return allowed.some((entry) =>
    entry.startsWith('*.')
      ? name.endsWith(entry.slice(1).toLowerCase()) && name.length >= entry.length
      : name === entry.toLowerCase(),
  );
}
