/** Where the databases are. */
export interface GeolocationOptions {
  /**
   * A city database in MaxMind format (`.mmdb`), or one for each kind of address. Without it (or for a kind of
   * address that has none) nothing is ever found. Both the schema of MaxMind's own files and DB-IP's are read.
   */
  database?: string | { ipv4?: string; ipv6?: string };
}
