import { Injectable } from '@nestjs/common';
import { VisitorTown } from '../http/page-cache/visitor-town.js';
import { PlacesService } from './places.service.js';

const LIFE_MS = 10 * 60_000;
const MOST_KEPT = 10_000;

/**
 * Tells visitors apart by the town that is guessed from their address. Looking one up takes several queries, so what an address was
 * taken for is kept for ten minutes, from the first question on.
 */
@Injectable()
export class GuessedTowns extends VisitorTown {
  private readonly kept = new Map<string, { town: string | Promise<string>; until: number }>();

  constructor(private readonly places: PlacesService) {
    super();
  }

  override keyOf(address: string): string | Promise<string> {
    const known = this.kept.get(address);
    if (known && known.until > performance.now()) return known.town;
    const town = this.lookUp(address);
    const kept: { town: string | Promise<string>; until: number } = {
      town,
      until: performance.now() + LIFE_MS,
    };
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    this.kept.set(address, kept);
    town.then(
      (found) => (kept.town = found),
      () => this.kept.get(address) === kept && this.kept.delete(address),
    );
    return town;
  }

  private async lookUp(address: string): Promise<string> {
    const { near } = await this.places.near({ near: '', cookie: '', address });
    return near ? String(near.place.id) : '';
  }
}
