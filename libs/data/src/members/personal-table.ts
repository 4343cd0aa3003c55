/** What deleting an account does to the rows of a table that are about its member. */
export type OnDeletion =
  /** The rows go. */
  | 'deleted'
  /** The rows stay for the other member; nothing in them says any more whom they are from. */
  | 'kept-nameless'
  /** There are no such rows. */
  | 'none';

/** One table, every column of it named. */
export interface PersonalTable {
  /** Columns that say something about a member, or who it is. */
  personal: readonly string[];
  /** Columns that say nothing about anybody. */
  other: readonly string[];
  onDeletion: OnDeletion;
}
