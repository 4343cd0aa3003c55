const TOKEN = /<\?xml [^?]*\?>|<\/([\w:]+)>|<([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const BARE_AMPERSAND = /&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i;

/** Names of the elements of an XML document, in order. Fails the test when it is not well-formed. */
export function elementsOf(xml: string): string[] {
  const names: string[] = [];
  const open: string[] = [];
  let end = 0;
  for (const match of xml.matchAll(TOKEN)) {
    end = match.index + match[0].length;
    const [, closing, opening, attributes = '', selfClosing, text = ''] = match;
    expect(attributes + text).not.toMatch(BARE_AMPERSAND);
    if (opening) names.push(opening);
    if (opening && !selfClosing) open.push(opening);
    if (closing) expect(open.pop()).toBe(closing);
  }
  expect(end).toBe(xml.length);
  expect(open).toEqual([]);
  return names;
}

/** Text of every element of a name. */
export function elementTexts(xml: string, name: string): string[] {
  const pattern = new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, 'g');
  return [...xml.matchAll(pattern)].map((match) => match[1] ?? '');
}
