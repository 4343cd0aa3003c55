const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Whether a text can be the key that an item's form carries. */
export function isSubmissionKey(text: string): boolean {
  return UUID.test(text);
}
