import { type PlaceRow, upsertPlaces } from '@tradyfit/data';
import type { Session } from '../database/database.js';
import { count, type Output, Progress } from '../output.js';
import { fingerprint, readTowns } from './towns.js';
import { loadedTowns, rememberTowns } from './towns.repository.js';

/**
 * Loads the towns in batches, each of which stays when the process is killed; does nothing when these very towns were
 * loaded before. A town that has left the source stays, since items may name it.
 *
 * @returns how many towns were written
 */
export async function seedTowns(
  session: Session,
  output: Output,
  towns: readonly PlaceRow[] = readTowns(),
): Promise<number> {
  const wanted = fingerprint(towns);
  const loaded = await loadedTowns(session);
  if (loaded.fingerprint === wanted && loaded.rows >= towns.length) {
    output.line(`towns: all ${count(towns.length)} are there`);
    return 0;
  }
  const progress = new Progress(output, 'towns', towns.length);
  const { inserted, updated } = await upsertPlaces(session, towns, {
    onProgress: (done) => progress.report(done),
  });
  await rememberTowns(session, wanted);
  output.line(
    `towns: ${count(towns.length)} (${count(inserted)} new, ${count(updated)} corrected) in ${progress.elapsed()}`,
  );
  return inserted + updated;
}
