import { ItemSearchRepository } from '../../../libs/data/dist/items/search/item-search.repository.js';
import { compareWithBruteForce } from './brute-force.mjs';

/** Holds some answers of each case against brute force. */
export async function checkAnswers(connection, cases, size, say) {
  const repository = new ItemSearchRepository(connection.dataSource);
  const wrong = [];
  let right = 0;
  for (const { name, page, searches } of cases) {
    say(`checking: ${name}`);
    for (const search of searches.slice(0, size)) {
      const { items } = await repository.search(search);
      const difference = await compareWithBruteForce(connection, search, page, items);
      if (difference) wrong.push(`${name}: ${difference}`);
      else right += 1;
    }
  }
  for (const difference of wrong) say(`WRONG: ${difference}`);
  return { right, wrong };
}
