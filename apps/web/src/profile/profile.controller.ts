import { Body, Controller, Header, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, Member } from '../http/access.decorator.js';
import { Context } from '../http/context.decorator.js';
import { mustBeActive, type CurrentMember } from '../http/member.js';
import { setNotice } from '../http/notice.js';
import { Page } from '../http/page.decorator.js';
import { redirect } from '../http/redirect.js';
import { parsePlaceId } from '../places/place-labels.js';
import { rememberPlace } from '../places/remember-place.js';
import type { PageContext } from '../ui/page-context.js';
import { queryText } from '../ui/query-text.js';
import { typedProfile } from './profile.form.js';
import { ProfilePage } from './profile.page.js';
import { ProfileService } from './profile.service.js';

/** A member's own page. */
@Access('member')
@Controller()
export class ProfileController {
  constructor(private readonly profiles: ProfileService) {}

  @Page('/profile')
  async profile(
    @Context() ctx: PageContext,
    @Member() member: CurrentMember,
    @Req() request: FastifyRequest,
    @Query() query: unknown,
  ): Promise<string> {
    // An item's id looks like a town's.
    const before = parsePlaceId(queryText(query, 'before'));
    const view = await this.profiles.page(member.id, { ctx, request, before });
    return ProfilePage({ ctx, view });
  }

  @Post('/profile')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async save(
    @Context() ctx: PageContext,
    @Member() member: CurrentMember,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    mustBeActive(member);
    const typed = typedProfile(body);
    const { errors, town } = await this.profiles.save(member.id, typed);
    if (errors) {
      reply.code(422);
      const view = await this.profiles.page(member.id, { ctx, request }, { typed, errors });
      return ProfilePage({ ctx, view });
    }
    // From now on distances are counted from the new town.
    if (town?.placeId) rememberPlace(reply, town.placeId);
    setNotice(reply, {
      kind: 'good',
      text:
        town?.placeName && !town.point
          ? 'Saved. We could not look your town up just now and will try again by ourselves.'
          : 'Your profile is saved.',
    });
    return redirect(reply, 303, '/profile');
  }
}
