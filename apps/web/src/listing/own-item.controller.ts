import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Member } from '../http/access.decorator.js';
import { Context } from '../http/context.decorator.js';
import { mustBeActive, type CurrentMember } from '../http/member.js';
import { setNotice } from '../http/notice.js';
import { Page } from '../http/page.decorator.js';
import { redirect } from '../http/redirect.js';
import { VisitorError } from '../http/visitor-error.js';
import { isSellersState, STATE_NOTICES } from '../items/seller-actions.js';
import { localPath } from '../ui/local-path.js';
import type { PageContext } from '../ui/page-context.js';
import { queryText } from '../ui/query-text.js';
import { parseId } from '../ui/row-id.js';
import { DeleteItemPage } from './delete-item.page.js';
import { OwnItemService } from './own-item.service.js';

/** Reserving, selling and deleting an item of one's own. */
@Access('member')
@Controller('items/:id')
export class OwnItemController {
  constructor(private readonly items: OwnItemService) {}

  /** Fields: `state`, and `return_to` for the page to come back to instead of the item's. */
  @Post('state')
  async state(
    @Member() member: CurrentMember,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const state = queryText(body, 'state');
    if (!isSellersState(state))
      throw new VisitorError(400, 'An item is available, reserved or sold.');
    mustBeActive(member);
    const { url } = await this.items.changeState(parseId(id), member.id, state);
    setNotice(reply, { kind: 'good', text: STATE_NOTICES[state] });
    const returnTo = queryText(body, 'return_to');
    return redirect(reply, 303, returnTo ? localPath(returnTo) : url);
  }

  @Page('delete')
  async ask(
    @Context() ctx: PageContext,
    @Member() member: CurrentMember,
    @Param('id') id: string,
  ): Promise<string> {
    const view = await this.items.beforeDeleting(parseId(id), member.id);
    return DeleteItemPage({ ctx, view });
  }

  @Post('delete')
  async delete(
    @Member() member: CurrentMember,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { id: itemId, title } = await this.items.beforeDeleting(parseId(id), member.id);
    await this.items.delete(itemId, member.id);
    setNotice(reply, { kind: 'good', text: `“${title}” is deleted.` });
    return redirect(reply, 303, '/profile');
  }
}
