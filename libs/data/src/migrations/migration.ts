/** A step of the schema. A shipped one is never edited: the next step corrects it. */
export interface Migration {
  /** `0001-foundation`: what the database remembers it by. */
  name: string;
  /** One or more statements, run in one transaction. */
  sql: string;
}
