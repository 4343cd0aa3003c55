/** Which way finds the nearest; in place of that of 0024. */
export const searchNearest = String.raw`
-- The items that match, nearest first, of equally near ones the newest first, from after (after_metres, after_id) on.
-- box is [west, south, east, north] in degrees, box_area what it spans in space. A small area: by position. Few expected: by
-- words, then sort. Many: by position. How often several words meet is a guess, so they get a try by words where that may be little more
-- often than is read by words, and a word that shares its place in the index with frequent ones is found by words too; that ends
-- after "most". Without words, a price or a condition that few items have is what finds them.
CREATE OR REPLACE FUNCTION search_nearest(
    near_latitude double precision, near_longitude double precision, wanted integer,
    included text[], excluded text[], category_id integer, conditions text[], price_min_cents bigint, price_max_cents bigint,
    beyond_metres double precision, radius_metres double precision, box double precision[], box_area geometry,
    after_metres double precision, after_id bigint)
  RETURNS TABLE (id bigint, distance double precision)
  LANGUAGE plpgsql VOLATILE ROWS 20
  SET search_path FROM CURRENT SET plan_cache_mode = force_generic_plan
AS $$
#variable_conflict use_variable
DECLARE
  listed CONSTANT double precision := (SELECT greatest(c.reltuples, 0) FROM pg_class c WHERE c.oid = 'items_nearest'::regclass);
  most CONSTANT integer := read_by_words(listed);
  origin CONSTANT geometry := search_position(near_latitude, near_longitude);
  reach CONSTANT double precision := longest_chord(radius_metres);
  -- Null for everywhere.
  area CONSTANT geometry := CASE WHEN reach IS NOT NULL THEN search_box(origin, reach) ELSE box_area END;
  -- Several words: on the pages after the first a walk passes all that lie before, which costs more than to read more at once.
  most_of_several CONSTANT integer := CASE WHEN after_metres IS NULL THEN most ELSE 10 * most END;
  -- Needed only for what an index cannot check: order of words, and words that must not occur.
  exact_query tsquery;
  index_query tsquery;
  words text[];
  expected double precision;
  most_read integer;
  by_words record;
  few bigint[];
BEGIN
  IF cardinality(included) + cardinality(excluded) > 0 THEN
    exact_query := item_exact_query(included, excluded);
    IF numnode(exact_query) = 0 THEN
      RETURN;
    END IF;
    IF exact_query::text !~ '[<!]' THEN
      exact_query := NULL;
    END IF;
  END IF;
  IF cardinality(included) > 0 THEN
    words := item_index_words(included, category_id);
    index_query := all_words_query(words);
    expected := listed * words_share(words);
    most_read := CASE
      WHEN is_small(area) THEN NULL
      WHEN cardinality(words) > 1 AND expected <= 1.5 * most_of_several THEN most_of_several
      WHEN expected <= most THEN most
      WHEN cardinality(words) > 1 THEN NULL
      -- One item read by its word costs what some hundred passed by a walk cost, or ten where the index lets too many through.
      WHEN expected <= listed * 0.0022 AND is_crowded(words[1]) THEN 2 * expected END;
    IF most_read IS NOT NULL THEN
      by_words := search_nearest_by_words(near_latitude, near_longitude, wanted, most_read, index_query, exact_query, conditions,
        price_min_cents, price_max_cents, beyond_metres, radius_metres, box, after_metres, after_id);
      IF by_words.complete THEN
        RETURN QUERY SELECT found.id, found.metres FROM unnest(by_words.ids, by_words.distances) AS found (id, metres);
        RETURN;
      END IF;
    END IF;
    -- Price bands only help the position index: in the word index they are lists of half the table.
    IF price_min_cents IS NOT NULL OR price_max_cents IS NOT NULL THEN
      index_query := index_query && item_index_query('{}', NULL, price_min_cents, price_max_cents);
    END IF;
  ELSIF price_min_cents IS NOT NULL OR price_max_cents IS NOT NULL OR conditions IS NOT NULL THEN
    few := few_items(greatest(most, least(listed * 0.02, 2000))::integer, category_id, conditions, price_min_cents, price_max_cents);
    IF few IS NOT NULL THEN
      RETURN QUERY SELECT n.id, n.distance FROM search_nearest_of(few, near_latitude, near_longitude, wanted, exact_query,
        category_id, conditions, price_min_cents, price_max_cents, beyond_metres, radius_metres, box, after_metres, after_id) AS n;
      RETURN;
    END IF;
    -- A category has an index of its own, which knows no bands.
    IF category_id IS NULL AND (price_min_cents IS NOT NULL OR price_max_cents IS NOT NULL) THEN
      index_query := item_index_query('{}', NULL, price_min_cents, price_max_cents);
    END IF;
  END IF;
  RETURN QUERY SELECT p.id, p.distance FROM search_nearest_by_position(near_latitude, near_longitude, wanted, index_query, exact_query,
    CASE WHEN index_query IS NULL THEN category_id END, conditions,
    price_min_cents, price_max_cents, beyond_metres, radius_metres, box, area, after_metres, after_id) AS p;
END $$;
`;
