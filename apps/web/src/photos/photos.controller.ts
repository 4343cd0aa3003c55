import { Controller, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, Member } from '../http/access.decorator.js';
import { mustBeActive, type CurrentMember } from '../http/member.js';
import { VisitorError } from '../http/visitor-error.js';
import { parseId } from '../ui/row-id.js';
import type { FormPhotoView } from './form-photo.view.js';
import { PhotoProblem } from './photo-problem.js';
import { PhotoUploads } from './photo-uploads.js';
import { PhotosService } from './photos.service.js';

const STATUSES = { refused: 422, away: 503, busy: 503 } as const;

/** Photos one by one, for the browser's code; without it the item's form carries them. */
@Access('member')
@Controller('photos')
export class PhotosController {
  constructor(
    private readonly uploads: PhotoUploads,
    private readonly photos: PhotosService,
  ) {}

  /** Fields `submission` (the form's key), `item` (when the form changes one) and the file `photo`, in this order. */
  @Post()
  @HttpCode(201)
  @Header('cache-control', 'no-store')
  async add(
    @Member() member: CurrentMember,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FormPhotoView | { message: string }> {
    mustBeActive(member);
    try {
      return await this.uploads.single(request, member.id);
    } catch (error) {
      if (!(error instanceof PhotoProblem)) throw error;
      reply.code(STATUSES[error.kind]);
      if (error.kind !== 'refused') reply.header('retry-after', '5');
      return { message: error.message };
    }
  }

  @Post(':id/delete')
  @HttpCode(204)
  async remove(@Member() member: CurrentMember, @Param('id') id: string): Promise<void> {
    const photoId = parseId(id);
    if (!photoId) throw new VisitorError(404, 'There is no such photo.');
    await this.photos.remove(photoId, member.id);
  }
}
