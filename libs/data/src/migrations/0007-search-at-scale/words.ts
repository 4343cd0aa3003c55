/** How frequent words are: what chooses between the indexes. */
export const searchWords = String.raw`
-- The planner's own word frequencies (ANALYZE) in a form that can be looked up: asking EXPLAIN costs a millisecond or more.
-- A word that is not here is rare. Out of date or empty it makes searches slower, never wrong.
CREATE TABLE search_words (
  word text PRIMARY KEY,
  share real NOT NULL CHECK (share > 0 AND share <= 1),
  -- Of the items, which have it in their title; 0 for few.
  title_share real NOT NULL CHECK (title_share BETWEEN 0 AND 1)
);

CREATE FUNCTION refresh_search_words() RETURNS void
  LANGUAGE sql VOLATILE
  SET search_path FROM CURRENT
BEGIN ATOMIC
  WITH analyzed AS (
    SELECT e.word, least(s.most_common_elem_freqs[e.number], 1) AS share, s.tablename <> 'items' AS is_title FROM pg_stats s,
      unnest(s.most_common_elems::text::text[]) WITH ORDINALITY AS e (word, number)
    WHERE s.schemaname = current_schema()
      AND (s.tablename = 'items' AND s.attname = 'search_vector' OR s.tablename = 'items_title_words')),
  frequent AS (
    SELECT a.word, max(a.share) AS share, coalesce(max(a.share) FILTER (WHERE a.is_title), 0) AS title_share
    FROM analyzed a WHERE a.share > 0 GROUP BY a.word),
  forgotten AS (DELETE FROM search_words w WHERE NOT EXISTS (SELECT FROM frequent f WHERE f.word = w.word))
  INSERT INTO search_words AS w (word, share, title_share) SELECT word, share, title_share FROM frequent
    ON CONFLICT (word) DO UPDATE SET share = excluded.share, title_share = excluded.title_share
      WHERE (w.share, w.title_share) IS DISTINCT FROM (excluded.share, excluded.title_share);
END;
COMMENT ON FUNCTION refresh_search_words IS 'Copies the word frequencies of the last ANALYZE of items to search_words';

-- What an index finds an item by: its words, of which the category is one.
CREATE FUNCTION item_index_words(included text[], category_id integer) RETURNS text[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN tsvector_to_array(to_tsvector('pg_catalog.english'::regconfig, search_fold(array_to_string(included, ' '))))
    || CASE WHEN category_id IS NULL THEN '{}' ELSE ARRAY['#c' || category_id::text] END;

-- Null for no words. search_fold leaves nothing in a word that would have to be quoted.
CREATE FUNCTION all_words_query(words text[]) RETURNS tsquery
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN cardinality(words) > 0 THEN ('''' || array_to_string(words, '''&''') || '''')::tsquery END;

-- Which share of the items has all of these words, if they were independent of each other.
CREATE FUNCTION words_share(words text[]) RETURNS double precision
  LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT coalesce(exp(sum(ln(coalesce(w.share, 1e-6)))), 1)
    FROM unnest(words) AS wanted (word) LEFT JOIN search_words w ON w.word = wanted.word;
END;

-- The same in the title; the category, which no title has, counts too.
CREATE FUNCTION title_words_share(words text[]) RETURNS double precision
  LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT coalesce(exp(sum(ln(greatest(CASE WHEN wanted.word LIKE '#%' THEN w.share ELSE w.title_share END, 1e-6)))), 1)
    FROM unnest(words) AS wanted (word) LEFT JOIN search_words w ON w.word = wanted.word;
END;

-- Whether a point lies in [west, south, east, north] in degrees; west is greater than east across the date line.
CREATE FUNCTION box_holds(box double precision[], latitude double precision, longitude double precision) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN latitude >= box[2] AND latitude <= box[4] AND (
    CASE WHEN box[1] <= box[3] THEN longitude >= box[1] AND longitude <= box[3]
      ELSE longitude >= box[1] OR longitude <= box[3] END
    OR (longitude = 180 AND box[1] = -180) OR (longitude = -180 AND box[3] = 180));
`;
