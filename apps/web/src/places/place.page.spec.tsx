import { hostile, markupOf, madrid, sampleContext } from '../../test/helpers/sample-views.js';
import { PlacePage } from './place.page.js';

describe('PlacePage', () => {
  it('keeps what was typed, says what is wrong and offers towns', () => {
    const html = String(
      <PlacePage
        ctx={sampleContext({ path: '/place' })}
        view={{
          query: hostile,
          matches: [madrid.place],
          returnTo: `/search?q="><script>`,
          error: `We do not know a town called ${hostile}.`,
        }}
      />,
    );
    expect(markupOf(html)).not.toContain('<script>');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('name="near" value="3117735"');
    expect(html).toContain('<bdi>Madrid, Spain</bdi>');
  });
});
