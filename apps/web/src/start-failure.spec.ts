import { GeolocationError } from '@tradyfit/geolocation';
import { ConfigError } from './config.js';
import { startFailure } from './start-failure.js';

const coded = (code: string, message: string, facts: object = {}) =>
  Object.assign(new Error(message), { code, ...facts });

it.each([
  [coded('EADDRINUSE', 'listen', { port: 3000 }), /^Port 3000 is in use\. .*PORT/],
  [coded('EACCES', 'listen', { port: 80 }), /^Port 80 needs more rights .*PORT/],
  [coded('EADDRNOTAVAIL', 'listen', { address: '192.0.2.1' }), /no address 192\.0\.2\.1.*HOST/],
  [
    coded('ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:5432'),
    /database.*127\.0\.0\.1:5432.*DATABASE_URL.*npm start/,
  ],
  [
    coded('28P01', 'password authentication failed for user "x"'),
    /refuses: password.*DATABASE_URL/,
  ],
  [coded('3D000', 'database "x" does not exist'), /refuses: database "x".*DATABASE_URL/],
  [
    coded('EACCES', "EACCES: permission denied, mkdir '/srv/files'", { path: '/srv/files' }),
    /folder of the photos.*\/srv\/files.*FILES_DIR/,
  ],
  [
    new GeolocationError('configuration', 'The database /nope cannot be read'),
    /\/nope cannot be read.*GEOIP_DATABASE/,
  ],
])('%s is one line that says what to do', (error, line) => {
  const lines = startFailure(error);
  expect(lines).toEqual([expect.stringMatching(line)]);
  expect(lines[0]).not.toContain('\n');
});

it('gives each invalid setting its line', () => {
  expect(startFailure(new ConfigError(['PORT is wrong', 'HOST is wrong']))).toHaveLength(2);
});

it('keeps the stack of what nobody expected', () => {
  expect(startFailure(new Error('surprise'))[0]).toMatch(/surprise\n\s+at /);
});
