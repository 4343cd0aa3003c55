import { readReason } from './reason.form.js';

it('reads a reason', () => {
  expect(readReason({ reason: '  A forgery,\r\nclearly. \0' }).reason).toBe('A forgery,\nclearly.');
});

it.each([{}, { reason: '' }, { reason: '  x ' }, { reason: 'x'.repeat(501) }, undefined])(
  'asks again for %j',
  (body) => {
    const { reason, form } = readReason(body);
    expect(reason).toBeUndefined();
    expect(form.errors.reason).toMatch(/\.$/);
  },
);
