import { atomXml } from './atom.js';

const entry = {
  id: 'https://tradyfit.example/items/1',
  title: 'Road & gravel <bike>',
  url: 'https://tradyfit.example/items/1-road-gravel-bike',
  published: new Date('2026-11-01T10:00:00Z'),
  updated: new Date('2026-11-02T10:00:00Z'),
  summary: '€120 · Málaga',
};

const feed = {
  id: 'https://tradyfit.example/search.atom?q=bike',
  title: '“bike”',
  selfUrl: 'https://tradyfit.example/search.atom?q=bike&category=cycling',
  pageUrl: 'https://tradyfit.example/search?q=bike',
  author: 'TradyFit',
  entries: [entry],
};

describe('atomXml', () => {
  it('writes what RFC 4287 requires, escaped', () => {
    const xml = atomXml(feed);
    expect(xml).toMatch(
      /^<\?xml version="1\.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom">/,
    );
    expect(xml).toContain('<title>Road &amp; gravel &lt;bike&gt;</title>');
    expect(xml).toContain(
      'href="https://tradyfit.example/search.atom?q=bike&amp;category=cycling"',
    );
    expect(xml).toContain('<id>https://tradyfit.example/items/1</id>');
    expect(xml).toContain('<author><name>TradyFit</name></author>');
  });

  it('is as new as its newest entry', () => {
    const older = { ...entry, updated: new Date('2026-10-01T00:00:00Z') };
    const xml = atomXml({ ...feed, entries: [older, entry] });
    expect(xml).toMatch(
      /<\/title>\n<updated>2026-11-02T10:00:00\.000Z<\/updated>\n<link rel="self"/,
    );
  });

  it('is the same again while it is empty', () => {
    expect(atomXml({ ...feed, entries: [] })).toContain(
      '<updated>1970-01-01T00:00:00.000Z</updated>',
    );
  });

  it('carries category and picture', () => {
    const picture = {
      url: 'https://tradyfit.example/media/a/card.webp?a=1&b=2',
      type: 'image/webp',
    };
    const xml = atomXml({ ...feed, entries: [{ ...entry, category: 'cycling', picture }] });
    expect(xml).toContain('<category term="cycling"/>');
    expect(xml).toContain(
      'type="image/webp" href="https://tradyfit.example/media/a/card.webp?a=1&amp;b=2"',
    );
  });
});
