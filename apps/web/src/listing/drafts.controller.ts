import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { DraftsRepository } from '@tradyfit/data';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, Member } from '../http/access.decorator.js';
import { mustBeActive, type CurrentMember } from '../http/member.js';
import { redirect } from '../http/redirect.js';
import { OutboxWorker } from '../outbox/outbox.worker.js';
import { isSubmissionKey } from '../photos/submission-key.js';
import { queryText } from '../ui/query-text.js';
import { parseId } from '../ui/row-id.js';
import { ItemFormReader } from './item-form.reader.js';
import { ListingService } from './listing.service.js';

/** Forms that are not sent yet. */
@Access('member')
@Controller('drafts')
export class DraftsController {
  constructor(
    private readonly reader: ItemFormReader,
    private readonly listing: ListingService,
    private readonly drafts: DraftsRepository,
    private readonly worker: OutboxWorker,
  ) {}

  /** Keeps a form as it is while it is filled in; called by the browser's code with the fields of the form. */
  @Post()
  @HttpCode(204)
  async keep(@Member() member: CurrentMember, @Req() request: FastifyRequest): Promise<void> {
    mustBeActive(member);
    const itemId = parseId(queryText(request.query, 'item'));
    const sent = await this.reader.read(request, member.id, itemId);
    await this.listing.keepDraft(member.id, sent, itemId);
  }

  /** Throws an unfinished form away. Fields: `submission`, and `item` when the form changes one. */
  @Post('delete')
  async discard(
    @Member() member: CurrentMember,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const submissionKey = queryText(request.body, 'submission');
    if (isSubmissionKey(submissionKey)) {
      await this.drafts.discard({ userId: member.id, submissionKey });
      this.worker.wake();
    }
    const itemId = parseId(queryText(request.body, 'item'));
    return redirect(reply, 303, itemId ? `/items/${itemId}/edit` : '/items/new?fresh=yes');
  }
}
