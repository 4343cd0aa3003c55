import sharp from 'sharp';
import { nearby } from '../test/pictures.js';
import { makeIllustrationVariants } from './index.js';

const drawing = (attributes: string) => `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>
  <rect width="50%" height="100%" fill="#336699"/><rect x="50%" width="50%" height="100%" fill="#ffcc00"/>
</svg>`;

describe('makeIllustrationVariants', () => {
  it.each(['viewBox="0 0 1600 1200"', 'viewBox="0 0 400 300" width="400" height="300"'])(
    'draws %s at full size',
    async (attributes) => {
      const variants = await makeIllustrationVariants(drawing(attributes));
      expect(variants).toMatchObject({ width: 1600, height: 1200 });
      expect(nearby(variants.placeholder)).toBe(nearby('336699ffcc00336699ffcc00'));
      const widths = variants.files.map(async ({ name, body }) => {
        const { format, width, height } = await sharp(body).metadata();
        return `${name} ${format} ${width}x${height}`;
      });
      expect(await Promise.all(widths)).toEqual([
        'card.webp webp 480x360',
        'page.webp webp 1080x810',
        'full.webp webp 1600x1200',
        'page.jpg jpeg 1080x810',
      ]);
    },
  );

  it('gives the same bytes for the same drawing', async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(() => makeIllustrationVariants(drawing('viewBox="0 0 1600 1200"'))),
    );
    expect(first).toEqual(second);
  });

  it('rejects what cannot be drawn', async () => {
    await expect(makeIllustrationVariants('<svg')).rejects.toThrow();
  });
});
