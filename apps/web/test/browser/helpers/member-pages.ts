/** A page for who is logged in; `:item` and so on stand for ids of a `Fair`. */
export interface MemberPage {
  name: string;
  path: string;
  /** Who looks at it; by default the seller, who is an admin too. */
  as?: 'suspended';
  /** HTTP status of the page; default 200. */
  status?: number;
  /** Something that the page shows only when it is in the state that its name says. */
  shows?: string;
}

export const memberPages: readonly MemberPage[] = [
  { name: 'the profile', path: '/profile' },
  { name: 'the devices', path: '/profile/devices' },
  { name: 'the question before an account is deleted', path: '/profile/delete' },
  { name: 'the form for an item', path: '/items/new' },
  { name: 'the form of an item', path: '/items/:item/edit' },
  { name: 'the question before an item is deleted', path: '/items/:item/delete' },
  { name: 'the page of an own item', path: '/items/:item' },
  { name: 'the conversations', path: '/conversations', shows: '.talk-row' },
  {
    name: 'an empty list of conversations',
    path: '/conversations?show=buying',
    shows: '.talk__none',
  },
  { name: 'a conversation', path: '/conversations/:conversation', shows: '#message' },
  {
    name: 'a conversation with somebody blocked',
    path: '/conversations/:blocked',
    shows: 'text=Unblock them to write again',
  },
  { name: 'the report of a conversation', path: '/conversations/:conversation/report' },
  { name: 'the first message', path: '/items/:other/conversation' },
  { name: 'the admin overview', path: '/admin', shows: '.admin-log__line' },
  { name: 'the list of members', path: '/admin/members', shows: '.admin-badge--bad' },
  { name: 'the list of items', path: '/admin/items', shows: '.admin-badge--bad' },
  { name: 'the list of reports', path: '/admin/reports', shows: '.admin-table' },
  {
    name: 'an empty list of reports',
    path: '/admin/reports?show=resolved',
    shows: 'text=No such report',
  },
  { name: 'the question before an item is hidden', path: '/admin/items/:item/hide' },
  { name: 'the question before an item is shown again', path: '/admin/items/:hidden/unhide' },
  { name: 'the question before a member is suspended', path: '/admin/members/:member/suspend' },
  {
    name: 'the question before a suspension is lifted',
    path: '/admin/members/:suspended/unsuspend',
  },
  {
    name: 'a conversation with somebody who has blocked one',
    path: '/conversations/:blocked',
    as: 'suspended',
    shows: 'text=does not take messages from you',
  },
  {
    name: 'a conversation of somebody suspended',
    path: '/conversations/:silenced',
    as: 'suspended',
    shows: 'text=Your account is suspended',
  },
  {
    name: 'the form for an item of somebody suspended',
    path: '/items/new',
    as: 'suspended',
    status: 403,
  },
  { name: 'the question before e-mails end', path: '/unsubscribe/:token' },
  { name: 'what became of a request to Facebook', path: '/data-deletion/:code' },
];
