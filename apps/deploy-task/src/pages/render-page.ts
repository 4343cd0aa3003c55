import { createHash } from 'node:crypto';
import { pageStyle } from './page-style.js';

interface PageContent {
  title: string;
  /** What is the matter. */
  lead: string;
  /** What a visitor can do. */
  hint: string;
  /** An SVG of 4:3. */
  picture: string;
  /** Origin of the site. */
  siteUrl: string | undefined;
}

// Two arrows that trade places, as on the site.
const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" aria-hidden="true"><circle cx="32" cy="32" r="32" fill="#f85c37"/><g transform="translate(32 32) rotate(-14) scale(.93) translate(-32 -32)" fill="none" stroke="#fff" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"><path d="M12 24Q32 27 52 24L40.5 12"/><path d="M52 40Q32 37 12 40L23.5 52"/></g></svg>`;

const styleHash = createHash('sha256').update(pageStyle).digest('base64');

/**
 * A whole page in one file that asks for nothing else: it is shown when nothing else answers. The platform shows it in a frame, so the
 * link leaves that.
 */
export function renderPage({ title, lead, hint, picture, siteUrl }: PageContent): string {
  const back = siteUrl
    ? `\n<a href="${escape(new URL('/', siteUrl).href)}" target="_top">Try again</a>`
    : '';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'sha256-${styleHash}'">
<title>${escape(title)} · TradyFit</title>
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(mark)}">
<style>${pageStyle}</style>
</head>
<body>
<header>${mark}<span>TradyFit</span></header>
<main>
${picture.replace('<svg ', '<svg aria-hidden="true" ')}
<div>
<h1>${escape(title)}</h1>
<p>${escape(lead)}</p>
<p>${escape(hint)}</p>${back}
</div>
</main>
</body>
</html>
`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
