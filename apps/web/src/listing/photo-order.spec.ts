import { readAction, reorder } from './photo-order.js';

describe('readAction', () => {
  it('knows the buttons of the form', () => {
    expect(readAction('add')).toEqual({ kind: 'add' });
    expect(readAction('locate')).toEqual({ kind: 'locate' });
    expect(readAction('earlier-12')).toEqual({ kind: 'earlier', photoId: 12 });
  });

  it.each(['', 'send', 'earlier', 'earlier-0', 'earlier--1', 'earlier-1e9', 'drop-1', 'add-1'])(
    'takes %j for the one that sends it',
    (value) => expect(readAction(value)).toBeUndefined(),
  );
});

describe('reorder', () => {
  it.each([
    ['earlier', 2, [2, 1, 3]],
    ['earlier', 1, [1, 2, 3]],
    ['later', 2, [1, 3, 2]],
    ['later', 3, [1, 2, 3]],
    ['cover', 3, [3, 1, 2]],
    ['remove', 2, [1, 3]],
    ['remove', 9, [1, 2, 3]],
  ] as const)('%s %d', (kind, photoId, order) => {
    expect(reorder([1, 2, 3], { kind, photoId })).toEqual(order);
  });

  it('leaves the order to buttons that are not about a photo', () => {
    expect(reorder([2, 1], { kind: 'add' })).toEqual([2, 1]);
  });
});
