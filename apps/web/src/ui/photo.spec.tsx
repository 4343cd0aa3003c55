import { samplePhoto } from '../../test/helpers/sample-views.js';
import { Photo } from './photo.js';

describe('Photo', () => {
  it('has measures, sizes for every width and a fallback', () => {
    const html = String(<Photo photo={samplePhoto()} sizes="50vw" />);
    expect(html).toContain(
      'srcset="/media/a/card.webp 480w, /media/a/page.webp 1080w, /media/a/full.webp 1600w"',
    );
    expect(html).toContain('src="/media/a/page.jpg"');
    expect(html).toContain('width="1600" height="1200"');
  });

  it('paints the colours of the photo, row by row, without a style attribute', () => {
    const html = String(<Photo photo={samplePhoto()} sizes="50vw" />);
    const rects = html.match(/<rect[^>]*>/g) ?? [];
    expect(rects).toHaveLength(4);
    expect(rects[1]).toMatch(/x="1" y="0".*fill="#445566"/);
    expect(rects[2]).toMatch(/x="0" y="1".*fill="#778899"/);
    expect(html).not.toContain('style=');
  });

  it('leaves out what is no colour', () => {
    const photo = samplePhoto({ placeholder: ['red"><script>', '#12', '#a1b2c3', ''] });
    const html = String(<Photo photo={photo} sizes="50vw" />);
    expect(html.match(/<rect/g)).toHaveLength(1);
    expect(html).not.toContain('script');
  });
});
