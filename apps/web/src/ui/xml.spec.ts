import { escapeXml } from './xml.js';

describe('escapeXml', () => {
  it('escapes markup', () => {
    expect(escapeXml(`<a href="x">R&B's</a>`)).toBe(
      '&lt;a href=&quot;x&quot;&gt;R&amp;B&#39;s&lt;/a&gt;',
    );
  });

  it('drops what XML cannot hold and keeps the rest', () => {
    expect(escapeXml('a\u0000b\u0008c\ud800d\uffffe🚲\n\tÁ')).toBe('abcde🚲\n\tÁ');
  });
});
