import { cycling, madrid, sampleCard, sampleContext } from '../../test/helpers/sample-views.js';
import { HomePage } from './home.page.js';
import type { HomePageView } from './home.view.js';

const render = (view: Partial<HomePageView>) =>
  String(
    <HomePage
      ctx={sampleContext()}
      view={{ categories: [cycling], nearest: [], newest: [], ...view }}
    />,
  );

describe('HomePage', () => {
  it('shows what is near, with the place in the search', () => {
    const html = render({ near: madrid, nearest: [sampleCard()], newest: [sampleCard({ id: 2 })] });
    expect(html).toContain('Near Madrid, ES');
    expect(html).toContain('href="/search?near=Madrid%2C%20Spain"');
    expect(html).toMatch(/name="near" value="Madrid, Spain"/);
    expect(html).toContain('Just in');
  });

  it('says so while the shop is empty', () => {
    const html = render({});
    expect(html).toContain('The shelves are still empty');
    expect(html).not.toContain('Just in</h2>');
  });

  it('says why a place was not followed', () => {
    expect(render({ nearError: 'We do not know <b>that</b> town.' })).toContain(
      'We do not know &lt;b>that&lt;/b> town.',
    );
    expect(render({})).not.toContain('role="alert"');
  });
});
