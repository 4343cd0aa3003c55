import { imageKind } from './image-kind.js';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('imageKind', () => {
  it.each([
    ['\xff\xd8\xff\xe0', 'jpeg'],
    ['\x89PNG\r\n\x1a\n', 'png'],
    ['GIF87a', 'gif'],
    ['GIF89a', 'gif'],
    ['RIFF\0\0\0\0WEBPVP8 ', 'webp'],
    ['\0\0\0\x1cftypheic', 'heif'],
    ['\0\0\0\x1cftypavif', 'heif'],
  ])('%j is %s', (start, kind) => {
    expect(imageKind(bytes(start))).toBe(kind);
  });

  it.each([
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '\n  <?xml version="1.0"?><svg/>',
    '\xef\xbb\xbf<svg/>',
    ' \xef\xbb\xbf \xef\xbb\xbf\n<svg/>',
    '<!-- a comment first --><svg/>',
    '<!DOCTYPE svg>',
    'II*\0',
    'MM\0*',
    'BM',
    '%PDF-1.7',
    '8BPS',
    '\xff\x0a',
  ])('%j is known and refused', (start) => {
    expect(() => imageKind(bytes(start))).toThrow(expect.objectContaining({ kind: 'unsupported' }));
  });

  it.each([
    '',
    'x',
    'hello',
    '<html>',
    '\xff\xd8',
    'GIF88a',
    'RIFF\0\0\0\0WAVE',
    '\0\0\0\x1cftypmp42',
    'PK',
    // Read as an SVG with backtracking, this took for ever.
    '\xef\xbb\xbf'.repeat(85),
  ])('%j is no picture', (start) => {
    expect(() => imageKind(bytes(start))).toThrow(
      expect.objectContaining({ kind: 'not-an-image' }),
    );
  });
});
