import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { usage, verbs } from './usage.js';

const read = (file: string) => readFileSync(join(__dirname, '..', file), 'utf8');
const { targets } = JSON.parse(read('project.json')) as {
  targets: Record<string, { command: string; cache?: boolean }>;
};

describe.each(verbs)('the verb %s', (verb) => {
  it('is explained by help and by the README, with the same options', () => {
    const [, explained] = new RegExp(`^  ${verb} +(.*(?:\n {13}.*)*)`, 'm').exec(usage) ?? [];
    const [, row] =
      new RegExp(`^\\| \`${verb}\` +\\| (.*) \\|$`, 'm').exec(read('README.md')) ?? [];
    expect(explained).toBeTruthy();
    expect(row).toBeTruthy();
    const options = (text = '') => [...new Set(text.match(/--[a-z-]+/g))].sort();
    expect(options(row)).toEqual(options(explained));
  });

  if (verb !== 'help')
    it('is a target of nx, never answered from the cache', () =>
      expect(targets[verb]).toMatchObject({
        command: `node apps/deploy-task/dist/main.js ${verb}`,
        cache: false,
      }));
});
