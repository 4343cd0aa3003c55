import type { FormView } from '../ui/form/form.view.js';
import type { Moment } from '../ui/time.js';

/** A link that may be the one that is shown. */
export interface AdminLink {
  label: string;
  url: string;
  isCurrent: boolean;
}

export interface AdminColumn {
  label: string;
  /** Where its heading leads: the rows in its order; absent where they cannot be sorted by it. */
  sortUrl?: string;
  /** How the rows are sorted by it at the moment. */
  sorted?: 'ascending' | 'descending';
  isNumber?: boolean;
}

/** What can be done about a row: a page that asks first, or a form that does it at once. */
export interface AdminAction {
  label: string;
  /** Whom or what it is about, for those who hear the label without its row. */
  about: string;
  url: string;
  isForm?: boolean;
}

export interface AdminCell {
  text?: string;
  url?: string;
  /** Below the text, smaller. */
  detail?: string;
  moment?: Moment;
  badge?: { text: string; kind: 'good' | 'bad' | 'plain' };
  isNumber?: boolean;
  actions?: readonly AdminAction[];
}

/** One of the admins' tables. */
export interface AdminTableView {
  title: string;
  tabs: readonly AdminLink[];
  /** Path of the table, which its search asks. */
  path: string;
  text: string;
  searchLabel: string;
  /** What the search keeps. */
  kept: readonly { name: string; value: string }[];
  shows: readonly AdminLink[];
  columns: readonly AdminColumn[];
  rows: readonly (readonly AdminCell[])[];
  /** `51–100 of 213`. */
  range: string;
  previousUrl?: string;
  nextUrl?: string;
  /** Said instead of rows. */
  nothing: string;
}

export interface AdminOverviewView {
  tabs: readonly AdminLink[];
  counts: readonly { label: string; count: string; url: string; isUrgent: boolean }[];
  log: readonly { who: string; what: string; note: string; time: Moment }[];
}

/** A page that says what will follow before it is done. */
export interface AdminConfirmView {
  tabs: readonly AdminLink[];
  title: string;
  /** Whom or what it is about. */
  subject: string;
  consequence: string;
  /** Path that the form is sent to. */
  action: string;
  form: FormView<'reason'>;
  reasonHelp: string;
  button: { label: string; busyLabel: string; isDanger: boolean };
  backUrl: string;
}
