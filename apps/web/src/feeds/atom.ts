import { escapeXml } from '../ui/xml.js';

/** A feed of RFC 4287. All URLs are absolute. */
export interface AtomFeed {
  /** Stays the same for ever. */
  id: string;
  title: string;
  /** The feed itself. */
  selfUrl: string;
  /** The page that lists the same. */
  pageUrl: string;
  author: string;
  entries: AtomEntry[];
}

export interface AtomEntry {
  /** Stays the same for ever, whatever becomes of the title. */
  id: string;
  title: string;
  url: string;
  published: Date;
  updated: Date;
  /** One line of plain text. */
  summary: string;
  category?: string;
  picture?: { url: string; type: string };
}

/** RFC 4287 wants a time of a feed without entries, too; one that does not change keeps its ETag. */
const NEVER = new Date(0);

/** The feed as XML. */
export function atomXml(feed: AtomFeed): string {
  const updated = feed.entries.reduce(
    (latest, entry) => (entry.updated > latest ? entry.updated : latest),
    NEVER,
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    element('id', feed.id),
    element('title', feed.title),
    element('updated', updated.toISOString()),
    link({ rel: 'self', type: 'application/atom+xml', href: feed.selfUrl }),
    link({ rel: 'alternate', type: 'text/html', href: feed.pageUrl }),
    `<author>${element('name', feed.author)}</author>`,
    ...feed.entries.map(entryXml),
    '</feed>',
    '',
  ].join('\n');
}

function entryXml(entry: AtomEntry): string {
  const { picture, category } = entry;
  return [
    '<entry>',
    element('id', entry.id),
    element('title', entry.title),
    element('published', entry.published.toISOString()),
    element('updated', entry.updated.toISOString()),
    link({ rel: 'alternate', type: 'text/html', href: entry.url }),
    ...(picture ? [link({ rel: 'enclosure', type: picture.type, href: picture.url })] : []),
    ...(category ? [`<category term="${escapeXml(category)}"/>`] : []),
    element('summary', entry.summary),
    '</entry>',
  ].join('\n');
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

function link(attributes: Readonly<Record<string, string>>): string {
  const text = Object.entries(attributes).map(([name, value]) => `${name}="${escapeXml(value)}"`);
  return `<link ${text.join(' ')}/>`;
}
