/** Words that the index of words and positions cannot tell from frequent ones. */
export const crowdedWords = String.raw`
-- The inner pages of items_nearest know words by a bit of their hash. A word whose bit is also a frequent word's sends a walk to
-- pages where nobody has it: where it is one region's, to all pages on the way there.
ALTER TABLE search_words ADD COLUMN pages_read real;
COMMENT ON COLUMN search_words.pages_read IS 'Share of the pages of items_nearest that a search for the word reads; null: not measured';

CREATE FUNCTION is_crowded(word text) RETURNS boolean
  LANGUAGE plpgsql STABLE PARALLEL SAFE
  SET search_path FROM CURRENT
AS $$
BEGIN
  RETURN coalesce((SELECT w.pages_read > 0.35 FROM search_words w WHERE w.word = is_crowded.word), false);
END $$;

-- Counts the pages that a search for each word reads in two areas of some thousand items, and keeps the lower share: a word may be
-- in use in one of them. Only words of so many items at least and such a share at most that have not been measured.
CREATE FUNCTION measure_crowded_words(least_items integer, most_share double precision) RETURNS void
  LANGUAGE plpgsql VOLATILE
  SET search_path FROM CURRENT SET jit = off SET plan_cache_mode = force_generic_plan
  SET enable_seqscan = off SET enable_sort = off
AS $$
#variable_conflict use_variable
DECLARE
  index CONSTANT oid := 'items_nearest'::regclass;
  least_share CONSTANT double precision := least_items / (SELECT greatest(c.reltuples, 1) FROM pg_class c WHERE c.oid = index);
  last_id CONSTANT bigint := (SELECT max(i.id) FROM items i);
  part double precision;
  spot geometry;
  areas geometry[] := '{}';
  pages double precision[] := '{}';
  measured text;
  query tsquery;
  share double precision;
  before bigint;
BEGIN
  IF NOT EXISTS (SELECT FROM search_words w WHERE w.pages_read IS NULL AND w.share BETWEEN least_share AND most_share) THEN
    RETURN;
  END IF;
  FOREACH part IN ARRAY ARRAY[0.33, 0.66] LOOP
    spot := (SELECT i.search_position FROM items i WHERE i.id >= last_id * part AND i.state IN ('available', 'reserved')
      ORDER BY i.id LIMIT 1);
    CONTINUE WHEN spot IS NULL;
    areas := areas || (SELECT search_box(spot, max(n.chord)) FROM (
      SELECT i.search_position <<->> spot AS chord FROM items i WHERE i.state IN ('available', 'reserved')
      ORDER BY i.search_position <<->> spot LIMIT 5000) AS n);
    before := pg_stat_get_xact_blocks_fetched(index);
    PERFORM count(*) FROM items i WHERE i.state IN ('available', 'reserved') AND i.search_position &&& areas[cardinality(areas)];
    pages := pages || (pg_stat_get_xact_blocks_fetched(index) - before)::double precision;
  END LOOP;
  FOR measured IN
    SELECT w.word FROM search_words w WHERE w.pages_read IS NULL AND w.share BETWEEN least_share AND most_share AND w.word !~ '^#'
  LOOP
    query := all_words_query(ARRAY[measured]);
    share := 1;
    FOR area IN 1..cardinality(areas) LOOP
      before := pg_stat_get_xact_blocks_fetched(index);
      PERFORM count(*) FROM items i WHERE i.state IN ('available', 'reserved') AND strip(i.search_vector) @@ query
        AND i.search_position &&& areas[area];
      share := least(share, (pg_stat_get_xact_blocks_fetched(index) - before) / greatest(pages[area], 1));
    END LOOP;
    UPDATE search_words w SET pages_read = share WHERE w.word = measured;
  END LOOP;
END $$;
`;
