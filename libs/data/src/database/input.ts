/** Whether a number can be the id of a row; anything else finds nothing, without asking the database. */
export function isId(id: number): boolean {
  return Number.isSafeInteger(id) && id > 0;
}

/** PostgreSQL stores no NUL character, so a text with one finds nothing. */
export function isStorable(text: string): boolean {
  return !text.includes('\0');
}
