import { Body, Controller, Header, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access } from '../http/access.decorator.js';
import { clientAddress } from '../http/client-address.js';
import { WithoutCsrfToken } from '../http/csrf.guard.js';
import { VisitorError } from '../http/visitor-error.js';
import { browserErrorForm, LONGEST_REPORT } from './browser-error.form.js';
import { BrowserErrorsService } from './browser-errors.service.js';

/** Where pages send their errors: an address of our own, so that no other host is needed and none is told. */
@Controller('browser-errors')
@Access('anyone')
export class BrowserErrorsController {
  constructor(private readonly errors: BrowserErrorsService) {}

  /** Beacons cannot carry a token, and change nothing here; their origin was checked already. */
  @Post()
  @WithoutCsrfToken()
  @HttpCode(204)
  @Header('cache-control', 'no-store')
  async report(@Body() body: unknown, @Req() request: FastifyRequest): Promise<void> {
    if (Number(request.headers['content-length']) > LONGEST_REPORT)
      throw new VisitorError(413, 'That report is too long.');
    const { success, data } = browserErrorForm.safeParse(body);
    if (!success) throw new VisitorError(400, 'That is no report of an error.');
    await this.errors.report(data, {
      address: clientAddress(request),
      userAgent: request.headers['user-agent'],
      requestId: request.id,
    });
  }
}
