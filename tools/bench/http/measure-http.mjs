import { median } from '../measure/numbers.mjs';
import { load } from './load.mjs';
import { KEPT } from './targets.mjs';

/** What is compared with the bare server's item, or with its search; goals are least ratios of requests per second. */
function cases({ site, keepsNothing, bare, proxy, targets }) {
  const item = { url: bare.url, paths: targets.api };
  const search = { url: bare.url, paths: targets.searches };
  const browser = { 'accept-encoding': 'gzip, deflate, br', 'accept-language': 'en' };
  return [
    {
      name: 'API item by id, all guards on',
      goal: 0.7,
      ours: { url: site.url, paths: targets.api },
      theirs: item,
    },
    { name: 'item page', goal: 1, ours: { url: site.url, paths: targets.pages }, theirs: item },
    {
      name: 'item page, compressed as browsers ask',
      goal: 1,
      ours: { url: site.url, paths: targets.pages, headers: browser },
      theirs: item,
    },
    {
      name: 'category page',
      goal: 1,
      ours: { url: site.url, paths: targets.categories },
      theirs: item,
    },
    { name: 'home page', goal: 1, ours: { url: site.url, paths: ['/'] }, theirs: item },
    ...(proxy
      ? [
          {
            name: 'item page behind nginx',
            goal: 4,
            ours: { url: proxy.url, paths: targets.pages, headers: browser },
            theirs: item,
          },
          {
            name: 'home page behind nginx',
            goal: 4,
            ours: { url: proxy.url, paths: ['/'], headers: browser },
            theirs: item,
          },
        ]
      : []),
    {
      name: 'search page, nothing kept',
      goal: 0.5,
      ours: { url: keepsNothing.url, paths: targets.searches },
      theirs: search,
    },
    {
      name: 'search page, counts kept',
      goal: 0.5,
      ours: { url: site.url, paths: targets.searches },
      theirs: search,
    },
  ];
}

/** Rounds of all cases; within one the two sides come one after the other, the first one changing. */
export async function measureHttp({ site, keepsNothing, bare, proxy, targets, options, say }) {
  const [seconds, clients] = [Number(options.seconds), Number(options.clients)];
  const all = cases({ site, keepsNothing, bare, proxy, targets });
  for (const { ours, theirs } of all)
    for (const side of [ours, theirs]) await load({ ...side, clients, seconds: 1 });
  const taken = new Map(all.map(({ name }) => [name, { ours: [], theirs: [] }]));
  const [blocking, bareBlocking] = [[], []];
  for (let round = 0; round < options.rounds; round += 1) {
    for (const { name, ...sides } of all) {
      say(`round ${round + 1} of ${options.rounds}: ${name}`);
      for (const side of round % 2 ? ['theirs', 'ours'] : ['ours', 'theirs'])
        taken.get(name)[side].push(await load({ ...sides[side], clients, seconds }));
    }
    say(`round ${round + 1} of ${options.rounds}: readers beside searches`);
    const beside = (readers) => readersBesideSearches({ readers, site, targets, seconds });
    blocking.push(await beside({ url: site.url, paths: targets.pages }));
    say(`round ${round + 1} of ${options.rounds}: the bare server’s readers beside searches`);
    bareBlocking.push(await beside({ url: bare.url, paths: [KEPT] }));
  }
  const rows = all.map(({ name, goal }) => {
    const { ours, theirs } = taken.get(name);
    const perSecond = (list) => median(list.map((each) => each.perSecond));
    return {
      name,
      goal,
      ratio: median(ours.map((each, round) => each.perSecond / theirs[round].perSecond)),
      perSecond: perSecond(ours),
      barePerSecond: perSecond(theirs),
      p50: median(ours.map((each) => each.p50)),
      p95: median(ours.map((each) => each.p95)),
      p99: median(ours.map((each) => each.p99)),
    };
  });
  return { rows, blocking: summed(blocking), bareBlocking: summed(bareBlocking) };
}

function summed(rounds) {
  return {
    alone: median(rounds.map(({ alone }) => alone.p95)),
    beside: median(rounds.map(({ beside }) => beside.p95)),
    ratio: median(rounds.map(({ alone, beside }) => beside.p95 / alone.p95)),
    searchesPerSecond: median(rounds.map(({ searches }) => searches.perSecond)),
    refusedSearches: median(rounds.map(({ searches }) => searches.refused / searches.requests)),
  };
}

/**
 * 16 people read, first alone, then while 16 others keep the site's costliest searches going. The bare server, a process of its own, gives its
 * readers a page from its memory: searches take nothing from them but the machine's processors.
 */
async function readersBesideSearches({ readers: { url, paths }, site, targets, seconds }) {
  const readers = { url, paths, clients: 16, seconds };
  await searchesAreOver();
  // A kept page lives for a minute: none is to be made anew while only one of the two is measured.
  await load({ ...readers, seconds: 1 });
  const alone = await load(readers);
  const searching = load({
    url: site.url,
    paths: targets.costly,
    clients: 16,
    seconds: seconds + 1,
    mayRefuse: true,
  });
  await new Promise((resolve) => setTimeout(resolve, 500));
  const beside = await load(readers);
  const searches = await searching;
  await searchesAreOver();
  return { alone, beside, searches };
}

/** What clients no longer wait for goes on until its time-out, and would slow down what is measured next. */
const searchesAreOver = () => new Promise((resolve) => setTimeout(resolve, 8_000));
