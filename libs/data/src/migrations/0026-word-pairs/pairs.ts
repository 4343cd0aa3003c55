/** How often two words meet. */
export const wordPairs = String.raw`
-- Words whose pair is not here seldom meet. Out of date or empty it makes searches slower, never wrong. The order of characters is
-- not a language's, so that it stays what it is when a language's changes.
CREATE TABLE search_word_pairs (
  first text COLLATE "C",
  second text COLLATE "C" CHECK (second > first),
  share real NOT NULL CHECK (share > 0 AND share <= 1),
  PRIMARY KEY (first, second)
);
COMMENT ON TABLE search_word_pairs IS 'Which share of the listed items has both words, for pairs that some thousand items have';

-- How many items are read by their words, whatever else they are, of so many listed ones.
CREATE FUNCTION read_by_words(listed double precision) RETURNS double precision
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN greatest(500, listed * 0.0005);

-- Whether an area spans 200 km at most: there are seldom more items in it than the position index can check at once.
CREATE FUNCTION is_small(area geometry) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN greatest(ST_XMax(area) - ST_XMin(area), ST_YMax(area) - ST_YMin(area), ST_ZMax(area) - ST_ZMin(area)) <= 200000;

-- Counts in a sample of ten thousand items. Only pairs that clearly more items have than may be read by words.
CREATE FUNCTION refresh_search_word_pairs() RETURNS void
  LANGUAGE plpgsql VOLATILE
  SET search_path FROM CURRENT SET jit = off
AS $$
DECLARE
  listed CONSTANT double precision := (SELECT c.reltuples FROM pg_class c WHERE c.oid = 'items_nearest'::regclass);
  pages_percent CONSTANT double precision := least(100, 1000000 / greatest(1, (
    SELECT c.reltuples FROM pg_class c WHERE c.oid = 'items'::regclass)));
  least_share CONSTANT double precision := 3 * read_by_words(listed) / greatest(1, listed);
BEGIN
  WITH sampled AS MATERIALIZED (
    SELECT i.id, tsvector_to_array(i.search_vector) AS words FROM items i TABLESAMPLE SYSTEM (pages_percent) REPEATABLE (1)
    WHERE i.state IN ('available', 'reserved')),
  size AS (SELECT greatest(1, count(*)) AS items FROM sampled),
  frequent AS MATERIALIZED (SELECT w.word COLLATE "C" AS word FROM search_words w WHERE w.share >= least_share AND w.word !~ '^#p'),
  written AS MATERIALIZED (
    SELECT s.id, f.word FROM sampled s, unnest(s.words) AS each (word) JOIN frequent f ON f.word = each.word),
  fresh AS MATERIALIZED (
    SELECT a.word AS first, b.word AS second, (count(*)::double precision / (SELECT items FROM size))::real AS share
    FROM written a JOIN written b ON b.id = a.id AND b.word > a.word
    GROUP BY a.word, b.word HAVING count(*) >= least_share * (SELECT items FROM size)),
  gone AS (
    DELETE FROM search_word_pairs p WHERE NOT EXISTS (SELECT FROM fresh f WHERE f.first = p.first AND f.second = p.second))
  INSERT INTO search_word_pairs AS p (first, second, share) SELECT f.first, f.second, f.share FROM fresh f
    ON CONFLICT (first, second) DO UPDATE SET share = excluded.share
      -- A tenth more or less changes no way.
      WHERE excluded.share NOT BETWEEN p.share * 0.9 AND p.share * 1.1;
END $$;
COMMENT ON FUNCTION refresh_search_word_pairs IS 'Counts anew in how many items frequent words meet';
`;
