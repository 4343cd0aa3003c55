import {
  drawCategory,
  drawItem,
  illustratedCategories,
  illustrations,
  paletteCount,
} from './catalogue.js';

const palettes = Array.from({ length: paletteCount }, (_, palette) => palette);

const drawings = illustratedCategories.flatMap((category) => [
  { name: category, draw: () => drawCategory(category) },
  ...illustrations(category).flatMap((illustration) =>
    palettes.map((palette) => ({
      name: `${category} ${illustration} ${palette}`,
      draw: () => drawItem({ category, illustration, palette }),
    })),
  ),
]);

/** Reads XML made of elements only. Returns what is wrong with it, or nothing. */
function problem(xml: string): string | undefined {
  const element = /<(\/?)([a-zA-Z]+)((?: [a-zA-Z-]+="[^"<&]*")*)(\/?)>/y;
  const open: string[] = [];
  while (element.lastIndex < xml.length) {
    const at = element.lastIndex;
    const [, closing, name = '', attributes = '', empty] = element.exec(xml) ?? [];
    if (closing === undefined) return `not an element: ${xml.slice(at, at + 60)}`;
    const names = [...attributes.matchAll(/ ([a-zA-Z-]+)=/g)].map((match) => match[1]);
    if (new Set(names).size < names.length) return `an attribute twice: ${attributes}`;
    if (closing && open.pop() !== name) return `closed but not open: ${name}`;
    if (!closing && !empty) open.push(name);
    if (open.length === 0 && element.lastIndex < xml.length) return 'more than one root';
  }
  return open.length > 0 ? `never closed: ${open.join(' ')}` : undefined;
}

describe('problem', () => {
  it.each(['<a>', '<a></b>', '<a/><b/>', '<a>text</a>', '<a b="1" b="2"/>', '<a b="<"/>'])(
    'finds what is wrong with %s',
    (xml) => expect(problem(xml)).toBeDefined(),
  );

  it('takes well-formed XML', () => expect(problem('<a b="1"><c/></a>')).toBeUndefined());
});

describe('the catalogue', () => {
  it('has 26 categories', () => expect(new Set(illustratedCategories).size).toBe(26));

  it.each(illustratedCategories)('has four illustrations of %s', (slug) => {
    const names = illustrations(slug);
    expect(new Set(names).size).toBe(4);
    for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it('refuses what it does not have', () => {
    const known = { category: 'tennis', illustration: 'racket', palette: 0 };
    expect(() => illustrations('chess')).toThrow(RangeError);
    expect(() => drawCategory('constructor')).toThrow(RangeError);
    expect(() => drawItem({ ...known, category: 'chess' })).toThrow(RangeError);
    expect(() => drawItem({ ...known, illustration: 'toString' })).toThrow(RangeError);
    expect(() => drawItem({ ...known, palette: paletteCount })).toThrow(RangeError);
    expect(() => drawItem({ ...known, palette: 0.5 })).toThrow(RangeError);
  });
});

describe('every drawing', () => {
  it.each(drawings)('is small, well-formed and closed to the world: $name', ({ draw }) => {
    const svg = draw();
    expect(svg.length).toBeLessThan(12_000);
    expect(problem(svg.trimEnd())).toBeUndefined();
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 1600 1200" width="1600" height="1200">/,
    );
    const used = new Set([...svg.matchAll(/<([a-zA-Z]+)/g)].map((match) => match[1] ?? ''));
    const allowed = ['svg', 'g', 'path', 'rect', 'ellipse', 'clipPath'];
    expect([...used].filter((name) => !allowed.includes(name))).toEqual([]);
    expect(svg).not.toMatch(/ (on\w+|style|href|class)=|NaN|undefined|Infinity|@/);
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    const references = [...svg.matchAll(/url\(#([^)]+)\)/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(references)).toEqual(new Set(ids));
  });

  it('is the same each time, and like no other', () => {
    const first = drawings.map(({ draw }) => draw());
    expect(drawings.map(({ draw }) => draw())).toEqual(first);
    expect(new Set(first).size).toBe(26 * (1 + 4 * paletteCount));
  });

  it('shares no id with another', () => {
    const ids = drawings.flatMap(({ draw }) =>
      [...draw().matchAll(/ id="([^"]+)"/g)].map((m) => m[1]),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('changes colours, not only ids, with the palette', () => {
    const bare = (palette: number): string =>
      drawItem({ category: 'cycling', illustration: 'road-bike', palette }).replace(
        /#[\w-]+-\w+-\d-\w+|id="[^"]+"/g,
        '',
      );
    expect(new Set(palettes.map(bare)).size).toBe(paletteCount);
  });
});
