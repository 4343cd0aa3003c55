import assert from 'node:assert/strict';
import { KEPT } from './targets.mjs';

/** Every answer that will be measured is right: the bare server's bytes are the API's, pages come whole, the proxy keeps what it may. */
export async function checkAnswers({ site, keepsNothing, bare, proxy, targets }) {
  const get = async (url, headers = {}) => {
    const response = await fetch(url, { headers, redirect: 'manual' });
    return { status: response.status, headers: response.headers, body: await response.text() };
  };
  for (const path of targets.api) {
    const [ours, theirs] = [await get(site.url + path), await get(bare.url + path)];
    assert.deepEqual([ours.status, theirs.status, ours.body], [200, 200, theirs.body], path);
  }
  const lasting = ({ body }) => body.replaceAll(/nonce="[^"]*"|name="csrf" value="[^"]*"/g, '');
  for (const path of [
    ...targets.pages.slice(0, 10),
    ...targets.categories,
    ...targets.searches,
    '/',
  ]) {
    const [first, second] = [await get(site.url + path), await get(site.url + path)];
    assert.deepEqual([first.status, second.status], [200, 200], path);
    assert.match(second.body, /^<!doctype html>.*<\/html>$/s, path);
    assert.ok(lasting(first) === lasting(second), `${path} is not the same twice`);
  }
  assert.match((await get(bare.url + KEPT)).body, /<\/html>$/);
  for (const path of targets.searches) {
    assert.equal((await get(bare.url + path)).status, 200, path);
    const [kept, made] = [await get(site.url + path), await get(keepsNothing.url + path)];
    assert.ok(lasting(kept) === lasting(made), `${path} tells what was kept and is so no more`);
  }
  if (!proxy) return;
  for (const path of [targets.pages[0], '/']) {
    await get(proxy.url + path);
    const kept = await get(proxy.url + path);
    assert.deepEqual([kept.status, kept.headers.get('x-cache')], [200, 'HIT'], path);
    for (const encoding of ['br', 'gzip']) {
      const packed = await get(proxy.url + path, { 'accept-encoding': `${encoding}, deflate` });
      assert.equal(packed.headers.get('content-encoding'), encoding, path);
      assert.match(packed.body, /^<!doctype html>.*<\/html>$/s, path);
    }
    for (const cookie of ['near=3117735', '__Host-session=x', 'session=x', '__Host-notice=x']) {
      const own = await get(proxy.url + path, { cookie });
      assert.deepEqual(
        [own.status, own.headers.get('x-cache')],
        [200, 'BYPASS'],
        `${path} with ${cookie}`,
      );
    }
  }
}
