import { Inject, Injectable } from '@nestjs/common';
import { normalizeIp } from '@nestjs/throttler';
import { ErrorReporter } from '@tradyfit/error-reporting';
import { ElasticWindowStorage } from '../http/rate-limit/elastic-window.storage.js';
import { SITE, type Site } from '../http/site.js';
import { VisitorError } from '../http/visitor-error.js';
import { deviceName } from '../sessions/device-name.js';
import type { BrowserErrorForm } from './browser-error.form.js';

const MINUTE = 60_000;
/** Reports of one client in a minute: two pages' worth. */
const MOST_REPORTS = 10;
const MOST_CLIENTS = 10_000;

/** Who sent a report. */
export interface Sender {
  address: string;
  userAgent: string | undefined;
  requestId: string;
}

/** Errors in the browser go where the server's go; nothing of who met them goes along. */
@Injectable()
export class BrowserErrorsService {
  private readonly windows: ElasticWindowStorage;

  constructor(
    @Inject(SITE) private readonly site: Site,
    private readonly reporter: ErrorReporter,
  ) {
    this.windows = new ElasticWindowStorage(site.now, MOST_CLIENTS);
  }

  /** @throws VisitorError 429 for whoever sends too many */
  async report(form: BrowserErrorForm, { address, userAgent, requestId }: Sender): Promise<void> {
    const client = normalizeIp(address, 64);
    const { isBlocked } = await this.windows.increment(client, MINUTE, MOST_REPORTS, MINUTE, '');
    if (isBlocked) throw new VisitorError(429, 'That is enough of errors for now.');
    const { type, message, stack, page, debugId } = form;
    this.reporter.captureBrowserError(
      { type, message, stack, debugId, origin: this.site.config.PUBLIC_URL },
      { page: pagePattern(page), browser: deviceName(userAgent), requestId },
    );
  }
}

/**
 * The path without what tells one page of a kind from another: `/items/12-road-bike` → `/items/:id`; and without what opens a page to
 * whoever has its link.
 */
export function pagePattern(path: string): string {
  return path
    .replace(/^\/(unsubscribe|data-deletion)\/.*/s, '/$1/:token')
    .replace(/\/\d+(-[^/]*)?(?=\/|$)/g, '/:id');
}
