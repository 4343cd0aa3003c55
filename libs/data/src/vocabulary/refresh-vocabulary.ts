import pg from 'pg';
import type { DataSource } from 'typeorm';

/** Of more listed items a sample of this size tells which words are frequent; a rare word may then be missing. */
const sampledItems = 50_000;
const longestWord = 30;
const timeoutMs = 120_000;
/** What may stand around a word without being of it. */
const signs = `'.,;:!?()[]{}<>"''/\\-–—…*“”„«»&+'`;

// Texts are folded only after equal ones have been put together: the folding is what costs.
const wordsOf = (text: string, from: string, column: string) => `
  SELECT folded.word, raw.spelling, sum(raw.times) AS ${column} FROM (
    SELECT spelling, count(*) AS times FROM ${from}, string_to_table(lower(${text}), ' ') AS spelling GROUP BY spelling) AS raw,
    LATERAL (SELECT word FROM string_to_table(lower(search_fold(raw.spelling)), ' ') AS word) AS folded
  WHERE ${isWord('folded.word')} GROUP BY folded.word, raw.spelling`;

/** Two letters at least, and nothing that is a number or a stop word. */
function isWord(word: string): string {
  return `length(${word}) BETWEEN 2 AND ${longestWord} AND ${word} !~ '^[0-9]'
    AND cardinality(ts_lexize('pg_catalog.english_stem'::regdictionary, ${word})) > 0`;
}

const refresh = `
WITH sampled AS MATERIALIZED (
  SELECT category_id, regexp_replace(title, '\\s+', ' ', 'g') AS title, regexp_replace(coalesce(description, ''), '\\s+', ' ', 'g') AS description
  FROM items TABLESAMPLE SYSTEM (least(100, 100.0 * ${sampledItems} / greatest(1,
    (SELECT reltuples FROM pg_class WHERE oid = 'items'::regclass)))) REPEATABLE (1)
  WHERE state IN ('available', 'reserved')),
written AS (
  SELECT word, spelling, titles, 0 AS others FROM (${wordsOf('s.title', 'sampled s', 'titles')}) AS t
  UNION ALL
  SELECT word, spelling, 0, others FROM (${wordsOf('s.description', 'sampled s', 'others')}) AS d
  UNION ALL
  -- What sellers need not say: the name of the sport.
  SELECT word, word, 0, sum(times) FROM (
      SELECT category_id, count(*) AS times FROM sampled GROUP BY category_id) AS filled
    JOIN categories c ON c.id = filled.category_id, string_to_table(lower(search_fold(c.name)), ' ') AS word
  WHERE ${isWord('word')} GROUP BY word),
spelled AS (
  -- A word with signs around or within it is spelled as it is folded.
  SELECT word, CASE WHEN lower(search_fold(bare)) = word THEN bare ELSE word END AS spelling, titles, others
  FROM written, LATERAL (SELECT btrim(spelling, ${signs}) AS bare) AS trimmed),
words AS (
  SELECT word AS term, (array_agg(spelling ORDER BY times DESC, spelling))[1] AS spelling,
    sum(titles)::integer AS titles, sum(times)::integer AS items
  FROM (SELECT word, spelling, sum(titles) AS titles, sum(titles + others) AS times FROM spelled GROUP BY word, spelling) AS each
  GROUP BY word),
pairs AS (
  SELECT term, (array_agg(bare ORDER BY times DESC, bare))[1] AS spelling, sum(times)::integer AS titles
  FROM (
    SELECT btrim(regexp_replace(lower(search_fold(pair)), ' +', ' ', 'g')) AS term, pair AS bare, times
    FROM (
      -- A comma, a dash or a bracket between two words: they do not belong together.
      SELECT btrim(first, ${signs}) || ' ' || btrim(second, ${signs}) AS pair, count(*) AS times
      FROM (
        SELECT spelling AS first, lead(spelling) OVER (PARTITION BY line ORDER BY at) AS second
        FROM (SELECT row_number() OVER () AS line, lower(title) AS title FROM sampled) AS titles,
          string_to_table(titles.title, ' ') WITH ORDINALITY AS each (spelling, at)) AS neighbours
      WHERE second !~ '^[[({</–—-]' AND first !~ '[],.;:()}>/–—-]$' GROUP BY pair HAVING count(*) > 1) AS counted) AS folded
  WHERE term ~ '^[^ ]+ [^ ]+$'
    AND ${isWord("split_part(term, ' ', 1)")} AND ${isWord("split_part(term, ' ', 2)")}
  GROUP BY term),
fresh AS MATERIALIZED (
  SELECT term, spelling, titles, items FROM words UNION ALL SELECT term, spelling, titles, titles FROM pairs),
gone AS (
  DELETE FROM vocabulary v WHERE NOT EXISTS (SELECT FROM fresh f WHERE f.term = v.term))
INSERT INTO vocabulary AS v (term, spelling, titles, items) SELECT term, spelling, titles, items FROM fresh
ON CONFLICT (term) DO UPDATE SET spelling = excluded.spelling, titles = excluded.titles, items = excluded.items
  WHERE (v.spelling, v.titles, v.items) IS DISTINCT FROM (excluded.spelling, excluded.titles, excluded.items)`;

/**
 * Makes the vocabulary anew from the titles and descriptions of the listed items, or of a sample of them. Of several
 * processes at once one works, the others return at once. Readers see the old one until the new one is complete.
 *
 * It takes long, so it has a connection of its own beside the pool's.
 *
 * @param olderThanMs leaves a vocabulary younger than this alone; 0 by default
 * @param signal ends it at once, as if it had not begun
 * @returns whether it was made anew
 * @throws when it is ended
 */
export async function refreshVocabulary(
  dataSource: DataSource,
  olderThanMs = 0,
  signal?: AbortSignal,
): Promise<boolean> {
  const { master } = dataSource.driver as unknown as { master: pg.Pool };
  const client = new pg.Client(master.options);
  // A connection that breaks fails its query, which says so.
  client.on('error', () => undefined);
  const end = () => void client.end().catch(() => undefined);
  signal?.addEventListener('abort', end);
  try {
    signal?.throwIfAborted();
    await client.connect();
    // The client's own time-out would cut a long refresh off.
    const query = (text: string, values: unknown[] = []) => {
      const config = { text, values, query_timeout: timeoutMs + 2_000 };
      return client.query(config);
    };
    await query('BEGIN');
    try {
      await query(`SET LOCAL statement_timeout = ${timeoutMs}`);
      const claimed = await query(
        `UPDATE vocabulary_refresh SET refreshed_at = now()
          WHERE only_row = (SELECT only_row FROM vocabulary_refresh
                             WHERE refreshed_at <= now() - $1 * interval '1 millisecond' FOR UPDATE SKIP LOCKED)`,
        [olderThanMs],
      );
      if (claimed.rowCount) {
        await query(refresh);
        // How frequent words are goes out of date as the vocabulary does.
        await query('SELECT refresh_search_words()');
        await query('SELECT refresh_search_word_pairs()');
        // Rarer ones are always found by the word index, more frequent ones never.
        await query('SELECT measure_crowded_words(500, 0.0025)');
      }
      await query('COMMIT');
      return Boolean(claimed.rowCount);
    } catch (error) {
      await query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  } finally {
    signal?.removeEventListener('abort', end);
    await client.end().catch(() => undefined);
  }
}
