import type { AdminLink } from './admin.view.js';

const pages = [
  ['Overview', '/admin'],
  ['Members', '/admin/members'],
  ['Items', '/admin/items'],
  ['Reports', '/admin/reports'],
] as const;

/** The admins' pages, one of which is shown. */
export function adminTabs(path: (typeof pages)[number][1]): AdminLink[] {
  return pages.map(([label, url]) => ({ label, url, isCurrent: url === path }));
}
