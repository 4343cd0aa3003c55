import { Controller, Get, Header, Inject } from '@nestjs/common';
import { Access } from '../http/access.decorator.js';
import { SITE } from '../http/site.js';
import type { Site } from '../http/site.js';
import { openApiDocument } from './openapi.document.js';

/** The machine-readable contract of the public API. */
@Access('anyone')
@Controller('public-api/v1.0/openapi.json')
export class OpenApiController {
  private readonly document: object;

  constructor(@Inject(SITE) { config }: Site) {
    this.document = openApiDocument(config.PUBLIC_URL);
  }

  @Get()
  @Header('cache-control', 'public, max-age=3600')
  // Tools in a browser read it from other origins; it holds nothing about anybody.
  @Header('access-control-allow-origin', '*')
  show(): object {
    return this.document;
  }
}
