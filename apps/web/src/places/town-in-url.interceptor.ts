import { Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { of, type Observable } from 'rxjs';
import { redirect } from '../http/redirect.js';
import { withParameters } from '../ui/local-path.js';
import { queryText } from '../ui/query-text.js';
import { parsePoint } from './place-labels.js';
import { PlacesService } from './places.service.js';

/**
 * `near=40.4,-3.7`, which a browser's own location gives, leads to the same page with the nearest town instead, so that no point finer
 * than a town stays in URLs, histories and shared links.
 */
@Injectable()
export class TownInUrl implements NestInterceptor {
  constructor(private readonly places: PlacesService) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const point = parsePoint(queryText(request.query, 'near').trim());
    if (!point) return next.handle();
    const near = (await this.places.textAt(point)) ?? '';
    const url = withParameters(request.raw.url ?? '/', { near, cursor: '' });
    return of(redirect(http.getResponse<FastifyReply>(), 302, url));
  }
}
