import { Controller, Get, Header, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access } from './access.decorator.js';
import { csrfToken } from './csrf.js';

/** The token for forms of pages that are the same for all visitors; the browser gets its cookie with it. */
@Access('anyone')
@Controller()
export class FormTokenController {
  @Get('/form-token')
  @Header('cache-control', 'private, no-store')
  token(@Req() request: FastifyRequest): { token: string } {
    return { token: csrfToken(request) };
  }
}
