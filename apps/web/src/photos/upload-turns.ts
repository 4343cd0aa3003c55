import { Injectable } from '@nestjs/common';
import { PhotoProblem } from './photo-problem.js';

/** Pictures of 15 MB that are in memory at once, of everybody and of one member. */
const MOST = 12;
const MOST_OF_MEMBER = 4;

/** Bounds the memory that uploads take: whoever comes when it is full is told to try again. */
@Injectable()
export class UploadTurns {
  private readonly running = new Map<number, number>();
  private total = 0;

  /** @throws PhotoProblem `busy` */
  async run<T>(memberId: number, upload: () => Promise<T>): Promise<T> {
    const ofMember = this.running.get(memberId) ?? 0;
    if (this.total >= MOST || ofMember >= MOST_OF_MEMBER)
      throw new PhotoProblem(
        'busy',
        'Too many photos are on their way at once. Try again in a moment.',
      );
    this.total += 1;
    this.running.set(memberId, ofMember + 1);
    try {
      return await upload();
    } finally {
      this.total -= 1;
      const left = (this.running.get(memberId) ?? 1) - 1;
      if (left > 0) this.running.set(memberId, left);
      else this.running.delete(memberId);
    }
  }
}
