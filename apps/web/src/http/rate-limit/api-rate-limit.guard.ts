import { Injectable } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import {
  InjectThrottlerOptions,
  InjectThrottlerStorage,
  ThrottlerGuard,
  ThrottlerStorage,
} from '@nestjs/throttler';
import type { ThrottlerModuleOptions, ThrottlerRequest } from '@nestjs/throttler';
import { ErrorReporter } from '@tradyfit/error-reporting';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { addressPrefix, clientAddress } from '../client-address.js';
import { VisitorError } from '../visitor-error.js';

/**
 * Limits each route for each client address. Unlike its base, it counts a request against every limit even when one
 * of them refuses it: otherwise whoever hammers would be stopped by the limit of the second alone, and the lock of the
 * minute would run out meanwhile.
 */
@Injectable()
export class ApiRateLimitGuard extends ThrottlerGuard {
  constructor(
    @InjectThrottlerOptions() options: ThrottlerModuleOptions,
    @InjectThrottlerStorage() storage: ThrottlerStorage,
    reflector: Reflector,
    private readonly reporter: ErrorReporter,
  ) {
    super(options, storage, reflector);
  }

  /** @throws VisitorError 429 while the client is locked out */
  override async canActivate(context: ExecutionContext): Promise<boolean> {
    if (await super.canActivate(context)) return true;
    const seconds = context.switchToHttp().getResponse<FastifyReply>().getHeader('retry-after');
    throw new VisitorError(
      429,
      `At most 2 requests a second and 10 a minute; wait ${seconds} s without asking`,
    );
  }

  protected override async handleRequest(props: ThrottlerRequest): Promise<boolean> {
    const { context, limit, ttl, blockDuration, throttler, getTracker, generateKey } = props;
    const name = throttler.name ?? 'default';
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const key = generateKey(context, await getTracker(request, context), name);
    const record = await this.storageService.increment(key, ttl, limit, blockDuration, name);
    if (!record.isBlocked) return true;
    const longest = Math.max(Number(reply.getHeader('retry-after') ?? 0), record.timeToBlockExpire);
    reply.header('retry-after', longest);
    // Reported when a lock begins, not for each hit on it: the report must not become the flood.
    if (record.totalHits === limit + 1)
      this.reporter.captureEvent('api-rate-limit-hit', {
        route: request.routeOptions.url,
        addressPrefix: addressPrefix(clientAddress(request)),
        requestId: request.id,
      });
    return false;
  }
}
