import { Controller, Query } from '@nestjs/common';
import { z } from 'zod';
import { Access } from '../http/access.decorator.js';
import { Context } from '../http/context.decorator.js';
import { Page } from '../http/page.decorator.js';
import { validated } from '../http/validated.js';
import type { PageContext } from '../ui/page-context.js';
import { DevelopersPage } from './developers.page.js';
import { DevelopersService } from './developers.service.js';

const form = z.object({
  example: z.string().max(20).default('category'),
  words: z.string().max(200).default(''),
});

@Access('anyone')
@Controller('developers')
export class DevelopersController {
  constructor(private readonly developers: DevelopersService) {}

  @Page('/')
  async show(@Query() query: unknown, @Context() ctx: PageContext): Promise<string> {
    const { example, words } = validated(form, query);
    return DevelopersPage({ ctx, view: await this.developers.page(example, words.trim()) });
  }
}
