/** URL of the place picker's page that comes back to `path` (path and query of this site). */
export function pickerUrl(path: string): string {
  return `/place?return_to=${encodeURIComponent(path)}`;
}
