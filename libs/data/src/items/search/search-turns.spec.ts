import { createDataSource } from '../../database/data-source.js';
import { searchTurns } from './search-turns.js';

it.each([
  [1, 1],
  [4, 1],
  [10, 2],
  [40, 10],
])('of a pool of %i connections, searches use %i at once', async (poolSize, most) => {
  const dataSource = createDataSource({ url: 'postgres://localhost/none', poolSize });
  let begun = 0;
  const ends: (() => void)[] = [];
  const search = () => {
    begun += 1;
    return new Promise<void>((resolve) => ends.push(resolve));
  };
  const all = Array.from({ length: most + 1 }, () => searchTurns(dataSource).run(search));
  await new Promise((resolve) => setImmediate(resolve));
  expect(begun).toBe(most);
  for (const end of ends) end();
  await new Promise((resolve) => setImmediate(resolve));
  expect(begun).toBe(most + 1);
  for (const end of ends) end();
  await Promise.all(all);
});
