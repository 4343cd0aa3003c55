import { deployableManifest } from './manifest.mjs';

test.each(['web', 'deploy-task'])('%s is deployed with exact versions', (app) => {
  const versions = Object.values(deployableManifest(app).dependencies);
  expect(versions.length).toBeGreaterThan(0);
  for (const version of versions) expect(version).toMatch(/^\d+\.\d+\.\d+/);
});

test.each(['web', 'deploy-task'])('%s is deployed without the embedded database', (app) => {
  const names = Object.keys(deployableManifest(app).dependencies);
  expect(names).toContain('typeorm');
  expect(names.filter((name) => name.startsWith('@electric-sql/'))).toEqual([]);
});
