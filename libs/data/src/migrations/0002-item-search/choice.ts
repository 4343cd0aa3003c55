/** Which way finds the nearest. */
export const searchChoice = String.raw`
-- The planner's estimate, from the statistics that ANALYZE keeps: no table of word frequencies to look after.
CREATE FUNCTION estimated_items(condition text, index_query tsquery, box geometry) RETURNS double precision
  LANGUAGE plpgsql VOLATILE
  SET search_path FROM CURRENT
AS $$
DECLARE
  plan json;
BEGIN
  EXECUTE 'EXPLAIN (FORMAT JSON) SELECT FROM items i WHERE i.state IN (''available'', ''reserved'') AND ' || condition
    INTO plan USING index_query, box;
  RETURN (plan -> 0 -> 'Plan' ->> 'Plan Rows')::double precision;
END $$;

-- The items that match, nearest first, of equally near ones the newest first, from after (after_metres, after_id) on.
-- Few expected: the word index, then sort. Many, or a small radius: the position index. Several words may seldom meet
-- where each is frequent, so they get a try with the word index up to a larger share of the table; it ends after "most".
CREATE FUNCTION items_nearest(
    near_latitude double precision, near_longitude double precision, wanted integer,
    included text[], excluded text[], category_id integer, price_min_cents bigint, price_max_cents bigint,
    beyond_metres double precision, radius_metres double precision, after_metres double precision, after_id bigint)
  RETURNS TABLE (id bigint, distance double precision)
  LANGUAGE plpgsql VOLATILE ROWS 20
  SET search_path FROM CURRENT
AS $$
DECLARE
  most CONSTANT integer := 500;
  -- Price bands only help the position index: in the word index they are lists of half the table.
  word_query CONSTANT tsquery := item_index_query(included, category_id, NULL, NULL);
  listed CONSTANT double precision := (SELECT greatest(c.reltuples, 0) FROM pg_class c WHERE c.oid = 'items_nearest'::regclass);
  several CONSTANT boolean := numnode(word_query) > 1;
  -- Needed only for what the index cannot check: order of words, and words that must not occur.
  exact_query tsquery := item_exact_query(included, excluded);
  by_words record;
BEGIN
  IF numnode(exact_query) = 0 AND cardinality(included) + cardinality(excluded) > 0 THEN
    RETURN;
  END IF;
  IF exact_query::text !~ '[<!]' THEN
    exact_query := NULL;
  END IF;
  IF numnode(word_query) > 0
    AND (radius_metres IS NULL OR estimated_items('i.search_position &&& $2', word_query,
      search_box(search_position(near_latitude, near_longitude), longest_chord(radius_metres))) > greatest(most, listed * 0.02))
    AND estimated_items('i.search_vector @@ $1', word_query, NULL)
      <= greatest(most, listed * CASE WHEN several THEN 0.01 ELSE 0.0005 END)
  THEN
    by_words := items_nearest_by_words(near_latitude, near_longitude, wanted, most, word_query, exact_query,
      price_min_cents, price_max_cents, beyond_metres, radius_metres, after_metres, after_id);
    IF by_words.complete THEN
      RETURN QUERY SELECT found.id, found.metres FROM unnest(by_words.ids, by_words.distances) AS found (id, metres);
      RETURN;
    END IF;
  END IF;
  RETURN QUERY SELECT p.id, p.distance FROM items_nearest_by_position(near_latitude, near_longitude, wanted,
    item_index_query(included, category_id, price_min_cents, price_max_cents), exact_query,
    price_min_cents, price_max_cents, beyond_metres, radius_metres, after_metres, after_id) AS p;
END $$;
`;
