import fc from 'fast-check';
import { wordDistance } from './word-distance.js';

const word = fc.string({ unit: fc.constantFrom(...'abcehkstyé'), maxLength: 9 });

describe('wordDistance', () => {
  it.each([
    ['racket', 'racket', 0],
    ['tenis', 'tennis', 0.4],
    ['raket', 'racket', 0.6],
    ['bycicle', 'bicycle', 1.2],
    ['snowbord', 'snowboard', 0.6],
    ['hlemet', 'helmet', 0.7],
    ['', 'ab', 1.6],
    ['golf', 'ball', 2.6],
  ])('of %s from %s is %d', (typed, other, distance) => {
    expect(wordDistance(typed, other)).toBeCloseTo(distance);
  });

  it('is nothing only for the same word, the same both ways, and never more than all letters', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = wordDistance(a, b);
        expect(distance === 0).toBe(a === b);
        expect(wordDistance(b, a)).toBeCloseTo(distance);
        expect(distance).toBeLessThanOrEqual(a.length + b.length);
      }),
    );
  });
});
