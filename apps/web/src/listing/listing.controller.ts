import { Controller, Header, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, Member } from '../http/access.decorator.js';
import { Context } from '../http/context.decorator.js';
import { mustBeActive, type CurrentMember } from '../http/member.js';
import { setNotice } from '../http/notice.js';
import { Page } from '../http/page.decorator.js';
import { redirect } from '../http/redirect.js';
import type { PageContext } from '../ui/page-context.js';
import { queryText } from '../ui/query-text.js';
import { parseId } from '../ui/row-id.js';
import { itemPath } from '../ui/slug.js';
import { ItemFormPage } from './item-form.page.js';
import { ItemFormReader, type SentItem } from './item-form.reader.js';
import { ItemFormService } from './item-form.service.js';
import type { ItemFormView } from './item-form.view.js';
import type { ListingOutcome } from './listing-outcome.js';
import { ListingService } from './listing.service.js';

/** The form for an item of one's own: a new one, or changes. */
@Access('member')
@Controller('items')
export class ListingController {
  constructor(
    private readonly forms: ItemFormService,
    private readonly reader: ItemFormReader,
    private readonly listing: ListingService,
  ) {}

  /** `?fresh=yes` leaves an unfinished listing alone and begins another. */
  // Going back is to show the draft, not the form as it was first sent.
  @Header('cache-control', 'no-store')
  @Page('new')
  async blank(
    @Context() ctx: PageContext,
    @Member() member: CurrentMember,
    @Query() query: unknown,
  ): Promise<string> {
    mustBeActive(member);
    const view = await this.forms.blank(member.id, queryText(query, 'fresh') !== '');
    return ItemFormPage({ ctx, view });
  }

  @Header('cache-control', 'no-store')
  @Page(':id/edit')
  async filled(
    @Context() ctx: PageContext,
    @Member() member: CurrentMember,
    @Param('id') id: string,
  ): Promise<string> {
    const item = await this.listing.own(parseId(id), member.id);
    mustBeActive(member);
    return ItemFormPage({ ctx, view: await this.forms.filled(member.id, item, ctx.locale) });
  }

  @Post()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async create(
    @Context() ctx: PageContext,
    @Member() member: CurrentMember,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    mustBeActive(member);
    const sent = await this.reader.read(request, member.id);
    const outcome = await this.listing.create(member.id, sent);
    if (outcome.kind === 'listed') return listed(reply, outcome, 'Your item is listed.');
    if (outcome.kind === 'kept') return kept(reply, '/items/new', sent);
    const view = await this.forms.view(member.id, wrongState(sent, outcome));
    return wrong(ctx, reply, sent, view);
  }

  @Post(':id')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async change(
    @Context() ctx: PageContext,
    @Member() member: CurrentMember,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const item = await this.listing.own(parseId(id), member.id);
    mustBeActive(member);
    const sent = await this.reader.read(request, member.id, item.id);
    const outcome = await this.listing.change(member.id, item, sent);
    if (outcome.kind === 'listed') return listed(reply, outcome, 'Your changes are saved.');
    if (outcome.kind === 'kept') return kept(reply, `/items/${item.id}/edit`, sent);
    const view = await this.forms.view(member.id, wrongState(sent, outcome), item);
    return wrong(ctx, reply, sent, view);
  }
}

type Outcome<Kind> = Extract<ListingOutcome, { kind: Kind }>;

function listed(reply: FastifyReply, outcome: Outcome<'listed'>, text: string): string {
  const { id, title, again } = outcome;
  setNotice(
    reply,
    again ? { kind: 'info', text: 'This is listed already.' } : { kind: 'good', text },
  );
  return redirect(reply, 303, itemPath(id, title));
}

/** Back to the part of the form whose button was pressed. */
function kept(reply: FastifyReply, path: string, { action }: SentItem): string {
  return redirect(reply, 303, `${path}#${action?.kind === 'locate' ? 'place' : 'photos'}`);
}

function wrongState(sent: SentItem, { photoIds, errors, formError }: Outcome<'wrong'>) {
  const { submissionKey, typed } = sent;
  return { submissionKey, typed, photoIds, errors, formError };
}

async function wrong(
  ctx: PageContext,
  reply: FastifyReply,
  { isStorageAway }: SentItem,
  view: ItemFormView,
): Promise<string> {
  reply.code(isStorageAway ? 503 : 422);
  return ItemFormPage({ ctx, view });
}
