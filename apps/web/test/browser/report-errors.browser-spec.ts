import type { Page } from 'playwright-core';
import { useBrowser, visit } from './helpers/browsing.js';
import { site } from './helpers/site.js';

interface SentReport {
  type: string;
  message: string;
  stack: string;
  page: string;
  debugId: string;
}

describe('an error on a page', () => {
  const browsing = useBrowser();

  /** A page of a site that reports (this one does not, since it is no production), and what it sends. */
  async function reportingPage(path: string): Promise<{ page: Page; sent: SentReport[] }> {
    const page = await browsing.open();
    const sent: SentReport[] = [];
    await page.route(
      (url) => url.pathname === path,
      async (route) => {
        const answer = await route.fetch();
        const meta = '<meta name="error-reports" content="/browser-errors" />';
        await route.fulfill({
          response: answer,
          body: (await answer.text()).replace('</title>', `</title>${meta}`),
        });
      },
    );
    await page.route('**/browser-errors', async (route) => {
      sent.push(JSON.parse(route.request().postData() ?? '{}') as SentReport);
      await route.continue();
    });
    await page.route('**/assets/broken.js*', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: `const fail = () => { throw new TypeError('no gear'); };
          addEventListener('click', (event) => event.detail < 3 && fail());
          addEventListener('keydown', () => void Promise.reject(new RangeError('rejected')));
          fail();`,
      }),
    );
    await visit(page, { name: 'page', path });
    return { page, sent };
  }
  const breakIt = (page: Page) =>
    page.addScriptTag({ url: '/assets/broken.js?token=secret' }).catch(() => undefined);

  it('is told to the site once, with its line and without the query', async () => {
    const { page, sent } = await reportingPage('/developers');
    const answered = page.waitForResponse('**/browser-errors');
    await breakIt(page);
    expect((await answered).status()).toBe(204);
    await page.mouse.click(5, 5);
    await page.mouse.click(5, 5);
    const another = page.waitForResponse('**/browser-errors');
    await page.keyboard.press('a');
    await another;
    expect(sent.map(({ type, message }) => `${type}: ${message}`)).toEqual([
      'TypeError: no gear',
      'RangeError: rejected',
    ]);
    expect(sent[0]).toMatchObject({ page: '/developers' });
    expect(sent[0]?.stack).toContain(`${site.url}/assets/broken.js`);
    expect(sent[0]?.debugId).toMatch(/^[0-9a-f-]{36}$/);
    expect(sent[0]?.debugId).not.toContain('feed');
  });

  it('that breaks the content policy is told', async () => {
    const { page, sent } = await reportingPage('/developers');
    const answered = page.waitForResponse('**/browser-errors');
    await page.evaluate(() => {
      const image = new Image();
      image.src = 'https://elsewhere.example/pixel.png?secret';
    });
    await answered;
    expect(sent).toMatchObject([
      {
        type: 'SecurityPolicyViolation',
        message: 'img-src blocked https://elsewhere.example',
      },
    ]);
  });

  it('is kept where the site reports nothing', async () => {
    const page = await browsing.open();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await visit(page, { name: 'developers', path: '/developers' });
    await page.evaluate(() => setTimeout(() => Promise.reject(new Error('x')), 0));
    await page.waitForTimeout(300);
    expect(asked).not.toContain('/browser-errors');
  });
});
