/**
 * A text as an attribute's value. The template engine escapes the quotes of attributes but leaves `&` alone, so a
 * typed `&amp;` or `&copy` would come back as another character.
 */
export function attributeText(text: string): string {
  return text.replaceAll('&', '&amp;');
}
