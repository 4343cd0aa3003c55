import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { fetchPublicPicture } from '@tradyfit/auth';
import { SignUpsRepository } from '@tradyfit/data';
import { makePhotoVariants } from '@tradyfit/images';
import { FileStorage } from '@tradyfit/storage';
import { SITE, type Site } from '../http/site.js';

/** Pictures of members, copied from where a provider serves them. */
@Injectable()
export class MemberPicturesService {
  private readonly logger = new Logger('members');

  constructor(
    @Inject(SITE) private readonly site: Site,
    private readonly signUps: SignUpsRepository,
    private readonly storage: FileStorage,
  ) {}

  /** Gives a member a copy of a picture. When that fails, whatever the reason, they keep the default one. */
  async copy(memberId: number, url: string): Promise<void> {
    try {
      const { body } = await fetchPublicPicture(url, this.site.pictures);
      const { files } = await makePhotoVariants(body);
      const small = files.find(({ name }) => name === 'card.webp');
      if (small) await this.store(memberId, small);
    } catch (error) {
      this.logger.warn({ err: error, msg: 'a picture was not copied' });
    }
  }

  private async store(
    memberId: number,
    { body, contentType }: { body: Buffer; contentType: string },
  ): Promise<void> {
    const key = `avatars/${memberId}/${randomUUID()}.webp`;
    await this.storage.put(key, body, { contentType });
    if (!(await this.signUps.fillPicture(memberId, key))) await this.storage.delete(key);
  }
}
