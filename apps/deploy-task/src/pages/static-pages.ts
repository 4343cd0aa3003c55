import { drawItem } from '@tradyfit/illustrations';
import { flatTyre } from './flat-tyre.js';
import { renderPage } from './render-page.js';

/** A page that somebody else shows while the site cannot. */
export interface StaticPage {
  /** File name without its ending. */
  name: 'error' | 'maintenance';
  /** The platform's config var that takes its address. */
  variable: 'ERROR_PAGE_URL' | 'MAINTENANCE_PAGE_URL';
  html: string;
}

/** @param siteUrl origin of the site, when it is known: the pages then lead back to it */
export function staticPages(siteUrl?: string): StaticPage[] {
  return [
    {
      name: 'error',
      variable: 'ERROR_PAGE_URL',
      html: renderPage({
        title: 'TradyFit is not answering',
        lead: 'Something stopped working on our side. It is not you.',
        hint: 'Give it a minute and load the page again. If you were sending a form, look first whether it arrived.',
        picture: flatTyre,
        siteUrl,
      }),
    },
    {
      name: 'maintenance',
      variable: 'MAINTENANCE_PAGE_URL',
      html: renderPage({
        title: 'Back in a few minutes',
        lead: 'We are working on TradyFit, so it is closed for a moment. What you saved stays as it is.',
        hint: 'Load the page again in a while.',
        picture: drawItem({ category: 'running', illustration: 'watch', palette: 1 }),
        siteUrl,
      }),
    },
  ];
}
