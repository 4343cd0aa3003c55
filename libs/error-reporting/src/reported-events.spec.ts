import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVENTS, fingerprintOf, levelOf, tagsOf } from './reported-events.js';

describe('levelOf', () => {
  it.each([
    ['denied', 'info'],
    ['forged', 'warning'],
    ['failed', 'error'],
  ])('a login that is %s: %s', (outcome, level) => {
    expect(levelOf('facebook-login-error', { outcome })).toBe(level);
  });

  it('of a lock is a warning, of what breaks an error', () => {
    expect(levelOf('api-rate-limit-hit', {})).toBe('warning');
    expect(levelOf('migration-error', {})).toBe('error');
  });
});

describe('fingerprintOf', () => {
  it('parts the groups of a name by what tells them apart, and by nothing else', () => {
    const data = { route: '/items/:id', addressPrefix: '203.0.113.0/24', requestId: 'r-1' };
    expect(fingerprintOf('api-rate-limit-hit', data)).toEqual(['api-rate-limit-hit', '/items/:id']);
    expect(fingerprintOf('s3-upload-error', { kind: 'upload' })).toEqual(['s3-upload-error']);
    expect(fingerprintOf('geocoder-error', {})).toEqual(['geocoder-error']);
  });
});

describe('tagsOf', () => {
  it('holds what one searches by, short and in one line', () => {
    const data = { route: `/a\n${'b'.repeat(300)}`, status: 500, reason: 'not a tag', kind: '' };
    expect(tagsOf(data)).toEqual({ route: `/a ${'b'.repeat(197)}`, status: '500' });
  });
});

it('the README names every event', () => {
  const readme = readFileSync(join(__dirname, '../README.md'), 'utf8');
  for (const name of Object.keys(EVENTS)) expect(readme).toContain(`\`${name}\``);
});
