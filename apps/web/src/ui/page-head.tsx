import { attributeText } from './attribute-text.js';
import type { PageContext } from './page-context.js';

export interface HeadProps {
  ctx: PageContext;
  /** Title of the page without the site's name; the home page leaves it out. */
  title?: string | undefined;
  description?: string | undefined;
  /** Absolute, or rooted at the site. */
  canonicalUrl?: string | undefined;
  noindex?: boolean | undefined;
  /** Picture for link previews, instead of the site's own; absolute, or rooted at the site. */
  image?: { url: string; alt: string } | undefined;
  openGraphType?: 'website' | 'product' | undefined;
  /** Atom feed of what the page lists. */
  feed?: { url: string; title: string } | undefined;
  jsonLd?: object | undefined;
}

const siteDescription =
  'Second-hand sports gear from people near you: bikes, skis, rackets, boots and the rest, nearest first.';

/** JSON that cannot end its script element or open a comment. */
export function scriptJson(value: object): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

export function PageHead(props: HeadProps): JSX.Element {
  const { ctx } = props;
  const title = props.title ? `${props.title} · TradyFit` : 'TradyFit: sports gear near you';
  const description = attributeText(props.description ?? siteDescription);
  const socialTitle = attributeText(props.title ?? 'TradyFit: sports gear near you');
  const image = props.image ?? {
    url: ctx.asset('brand/og-default.jpg'),
    alt: 'Sports gear around the mark of TradyFit',
  };
  const absolute = (url: string) => new URL(url, ctx.publicUrl).href;
  const safeJsonLd = props.jsonLd && scriptJson(props.jsonLd);
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title safe>{title}</title>
      <meta name="description" content={description} />
      {props.noindex ? <meta name="robots" content="noindex, follow" /> : ''}
      {props.canonicalUrl ? <link rel="canonical" href={absolute(props.canonicalUrl)} /> : ''}
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbfcfa" />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#0e1613" />
      <link
        rel="preload"
        href={ctx.asset('figtree-latin-wght-normal.woff2')}
        as="font"
        type="font/woff2"
        crossorigin="anonymous"
      />
      <link rel="stylesheet" href={ctx.asset('main.css')} />
      {ctx.errorReportsUrl ? <meta name="error-reports" content={ctx.errorReportsUrl} /> : ''}
      <script type="module" src={ctx.asset('main.js')}></script>
      <link rel="icon" type="image/svg+xml" href={ctx.asset('brand/favicon.svg')} />
      <link rel="apple-touch-icon" href={ctx.asset('brand/touch-icon.png')} />
      {props.feed ? (
        <link
          rel="alternate"
          type="application/atom+xml"
          title={attributeText(props.feed.title)}
          href={props.feed.url}
        />
      ) : (
        ''
      )}
      <meta property="og:site_name" content="TradyFit" />
      <meta property="og:type" content={props.openGraphType ?? 'website'} />
      <meta property="og:title" content={socialTitle} />
      <meta property="og:description" content={description} />
      {props.canonicalUrl ? <meta property="og:url" content={absolute(props.canonicalUrl)} /> : ''}
      <meta property="og:image" content={absolute(image.url)} />
      <meta property="og:image:alt" content={attributeText(image.alt)} />
      <meta name="twitter:card" content="summary_large_image" />
      {safeJsonLd ? (
        <script type="application/ld+json" nonce={ctx.nonce || undefined}>
          {safeJsonLd}
        </script>
      ) : (
        ''
      )}
    </head>
  );
}
