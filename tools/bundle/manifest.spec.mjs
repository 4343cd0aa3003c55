import { deployableManifest, fullManifest } from './manifest.mjs';
import { licencesOf } from './licences.mjs';

test.each(['web', 'deploy-task'])('%s is deployed with exact versions, on one Node.js', (app) => {
  const { dependencies, engines } = deployableManifest(app);
  const versions = Object.values(dependencies);
  expect(versions.length).toBeGreaterThan(0);
  for (const version of versions) expect(version).toMatch(/^\d+\.\d+\.\d+/);
  expect(engines).toEqual({ node: '24.x' });
});

test.each(['web', 'deploy-task'])('%s is deployed without the embedded database', (app) => {
  const names = Object.keys(fullManifest(app).dependencies);
  expect(names).toContain('typeorm');
  expect(names.filter((name) => name.startsWith('@electric-sql/'))).toEqual([]);
});

test.each(['web', 'deploy-task'])('%s installs what its bundle cannot hold', (app) => {
  const { dependencies } = deployableManifest(app);
  expect(Object.keys(dependencies)).toContain('sharp');
  expect(Object.keys(dependencies)).not.toContain('typeorm');
});

it('names each package of a bundle once, with its licence', () => {
  const text = licencesOf([
    'libs/data/dist/index.js',
    'node_modules/fastify/fastify.js',
    'node_modules/fastify/lib/route.js',
    'node_modules/@nestjs/core/index.js',
  ]);
  expect(text.match(/^fastify \S+ \(MIT\)$/gm)).toHaveLength(1);
  expect(text).toMatch(/^@nestjs\/core \S+ \(MIT\)$/m);
  expect(text.match(/Permission is hereby granted/g)).toHaveLength(2);
  expect(text).not.toContain('tradyfit');
});

test.each(['web', 'deploy-task'])('%s is deployed to Node.js 24', (app) => {
  expect(deployableManifest(app).engines).toEqual({ node: '24.x' });
});
