import { Controller, Get, Header, HttpStatus, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access } from '../http/access.decorator.js';
import { SITE } from '../http/site.js';
import type { Site } from '../http/site.js';
import { ReadinessService } from './readiness.service.js';

/** For load balancers and monitors. */
@Access('anyone')
@Controller()
export class HealthController {
  /** By which a deployment tells that it talks to the new release already. */
  private readonly release: { release?: string };

  constructor(
    private readonly readiness: ReadinessService,
    @Inject(SITE) { config }: Site,
  ) {
    this.release = config.BUILD_VERSION ? { release: config.BUILD_VERSION } : {};
  }

  /** The process lives. */
  @Get('healthz')
  @Header('cache-control', 'no-store')
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** The process can serve: the database answers and has every migration. */
  @Get('readyz')
  @Header('cache-control', 'no-store')
  async ready(
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ status: string; release?: string; reasons?: string[] }> {
    const reasons = await this.readiness.problems();
    if (reasons.length === 0) return { status: 'ready', ...this.release };
    reply.code(HttpStatus.SERVICE_UNAVAILABLE).header('retry-after', 5);
    return { status: 'not ready', ...this.release, reasons };
  }
}
