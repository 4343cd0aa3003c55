import { Controller, Get, Header, HttpStatus, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access } from '../http/access.decorator.js';
import { ReadinessService } from './readiness.service.js';

/** For load balancers and monitors. */
@Access('anyone')
@Controller()
export class HealthController {
  constructor(private readonly readiness: ReadinessService) {}

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
  ): Promise<{ status: string; reasons?: string[] }> {
    const reasons = await this.readiness.problems();
    if (reasons.length === 0) return { status: 'ready' };
    reply.code(HttpStatus.SERVICE_UNAVAILABLE).header('retry-after', 5);
    return { status: 'not ready', reasons };
  }
}
