/** By time or price, as in 0007, but a walk ends where a page should have been full for a long time; then an index finds all that match. */
export const searchListedBounded = String.raw`
-- The items that match by time ('newest') or price ('price-asc', 'price-desc'), equal ones the newest first, from after
-- (after_key, after_id) on; a key is microseconds since 1970, or cents. titles: only items with all included words in their
-- title, 'with', or those 'without'. Few expected, or a place: all that match, then sort. Many: walk in the order of the list, but
-- with several words not much farther than a page should need: where they hardly meet, the walk would go to the market's end.
CREATE OR REPLACE FUNCTION search_listed(
    sort_order text, titles text, wanted integer,
    included text[], excluded text[], category_id integer, conditions text[], price_min_cents bigint, price_max_cents bigint,
    near_latitude double precision, near_longitude double precision, beyond_metres double precision, radius_metres double precision,
    box double precision[], box_area geometry, after_key bigint, after_id bigint)
  RETURNS TABLE (id bigint, key bigint)
  LANGUAGE plpgsql VOLATILE ROWS 20
  SET search_path FROM CURRENT SET jit = off SET plan_cache_mode = force_generic_plan SET random_page_cost = 1.1
  SET enable_sort = on SET enable_seqscan = on SET enable_bitmapscan = on SET max_parallel_workers_per_gather = 0
AS $$
#variable_conflict use_variable
DECLARE
  has_text CONSTANT boolean := cardinality(included) + cardinality(excluded) > 0;
  has_place CONSTANT boolean := radius_metres IS NOT NULL OR box_area IS NOT NULL;
  origin CONSTANT geometry := search_position(near_latitude, near_longitude);
  after_time CONSTANT timestamptz := timestamptz 'epoch' + after_key * interval '1 microsecond';
  walked text := '';
  -- The words as an index finds them, and as a filter that no index is chosen for.
  indexed text := '';
  is_walk boolean := true;
  -- How many items of the list a walk by words may pass.
  most_passed integer;
  last_passed bigint;
  ids bigint[];
  keys bigint[];
  list_key text;
  -- Conditions that the list's own index keeps, and those that each of its items is asked for.
  listing text;
  filters text;
  exact_query tsquery;
  index_query tsquery;
  title_query tsquery;
  words text[];
  listed double precision;
  share double precision;
  list_order text;
BEGIN
  IF sort_order = 'newest' AND NOT has_text AND NOT has_place AND beyond_metres IS NULL AND conditions IS NULL
    AND price_min_cents IS NULL AND price_max_cents IS NULL THEN
    IF category_id IS NULL THEN
      RETURN QUERY SELECT i.id, (extract(epoch FROM i.created_at) * 1000000)::bigint FROM items i
        WHERE i.state IN ('available', 'reserved')
          AND (i.created_at, i.id) < (coalesce(after_time, 'infinity'), coalesce(after_id, 0))
        ORDER BY i.created_at DESC, i.id DESC LIMIT wanted;
    ELSE
      RETURN QUERY SELECT i.id, (extract(epoch FROM i.created_at) * 1000000)::bigint FROM items i
        WHERE i.state IN ('available', 'reserved') AND i.category_id = category_id
          AND (i.created_at, i.id) < (coalesce(after_time, 'infinity'), coalesce(after_id, 0))
        ORDER BY i.created_at DESC, i.id DESC LIMIT wanted;
    END IF;
    RETURN;
  END IF;
  IF has_text THEN
    exact_query := item_exact_query(included, excluded);
    IF numnode(exact_query) = 0 THEN
      RETURN;
    END IF;
    words := item_index_words(included, category_id);
    index_query := all_words_query(words);
    title_query := item_exact_query(included, '{}');
    listed := (SELECT greatest(c.reltuples, 0) FROM pg_class c WHERE c.oid = 'items_newest'::regclass);
    share := words_share(words);
    is_walk := NOT has_place AND listed * share > greatest(1000, listed * 0.005);
    indexed := ' AND i.search_vector @@ $1' || CASE
      WHEN has_place AND index_query IS NOT NULL THEN ' AND strip(i.search_vector) @@ $2' ELSE '' END;
    walked := ' AND (i.search_vector @@ $1) IS TRUE';
    IF titles = 'with' THEN
      share := title_words_share(words);
      is_walk := NOT has_place AND listed * share > greatest(1000, listed * 0.005);
      indexed := walked || CASE WHEN has_place AND index_query IS NOT NULL THEN ' AND strip(i.search_vector) @@ $2' ELSE '' END
        || ' AND item_title_vector(i.title) @@ $3';
      walked := walked || ' AND (item_title_vector(i.title) @@ $3) IS TRUE';
    ELSIF titles = 'without' THEN
      indexed := indexed || ' AND i.id NOT IN (SELECT t.id FROM items t
        WHERE t.state IN (''available'', ''reserved'') AND item_title_vector(t.title) @@ $3)';
      walked := walked || ' AND (item_title_vector(i.title) @@ $3) IS NOT TRUE';
    END IF;
  END IF;
  list_order := CASE sort_order
    WHEN 'newest' THEN 'i.created_at DESC, i.id DESC'
    WHEN 'price-asc' THEN 'i.price_cents, i.id DESC'
    WHEN 'price-desc' THEN 'i.price_cents DESC, i.id DESC' END;
  list_key := CASE sort_order WHEN 'newest' THEN '(extract(epoch FROM i.created_at) * 1000000)::bigint' ELSE 'i.price_cents' END;
  listing := ' i.state IN (''available'', ''reserved'')'
    || CASE WHEN category_id IS NOT NULL THEN ' AND i.category_id = $4' ELSE '' END
    || CASE WHEN price_min_cents IS NOT NULL THEN ' AND i.price_cents >= $6' ELSE '' END
    || CASE WHEN price_max_cents IS NOT NULL THEN ' AND i.price_cents <= $7' ELSE '' END
    || CASE WHEN after_key IS NULL THEN ''
      WHEN sort_order = 'newest' THEN ' AND (i.created_at, i.id) < ($15, $16)'
      WHEN sort_order = 'price-asc' THEN ' AND i.price_cents >= $17 AND (i.price_cents > $17 OR i.id < $16)'
      ELSE ' AND (i.price_cents, i.id) < ($17, $16)' END;
  filters := CASE WHEN conditions IS NOT NULL THEN ' AND i.condition = ANY ($5)' ELSE '' END
    || CASE WHEN radius_metres IS NOT NULL THEN ' AND i.search_position &&& search_box($8, longest_chord($9))
        AND ((i.search_position <<->> $8) < shortest_chord($9) OR ((i.search_position <<->> $8) <= longest_chord($9)
          AND geodesic_metres($10, $11, i.latitude, i.longitude) <= $9))' ELSE '' END
    || CASE WHEN beyond_metres IS NOT NULL THEN ' AND ((i.search_position <<->> $8) > longest_chord($12)
        OR ((i.search_position <<->> $8) >= shortest_chord($12) AND geodesic_metres($10, $11, i.latitude, i.longitude) > $12))' ELSE '' END
    || CASE WHEN box IS NOT NULL THEN ' AND i.search_position &&& $13 AND box_holds($14, i.latitude, i.longitude)' ELSE '' END;
  IF has_text AND is_walk THEN
    -- The planner takes words for independent of each other, expects next to nothing and would look at every item. These
    -- settings end with the function, because it sets them itself.
    PERFORM set_config('enable_sort', 'off', true), set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true);
  END IF;
  -- How often one word is met is known, how often several meet is not.
  IF is_walk AND cardinality(words) > 1 THEN
    -- Three times what a page needs if they meet as often as by chance, and so far that to go on costs as much as to read all that are
    -- expected. The one after the last that may be passed comes along whatever it is, as the sign that there was more. Numbers follow
    -- the list, since nothing stands between it and them.
    most_passed := least(greatest(2000, 3 * wanted / share, 2 * share * listed), 1000000000);
    EXECUTE 'SELECT array_agg(w.id ORDER BY w.n), array_agg(w.key ORDER BY w.n), max(w.n) FROM (
        SELECT i.id, ' || list_key || ' AS key, i.n FROM (
          SELECT i.*, row_number() OVER () AS n FROM (
            SELECT i.id, i.created_at, i.price_cents, i.condition, i.title, i.search_vector, i.search_position, i.latitude, i.longitude
              FROM items i WHERE' || listing || ' ORDER BY ' || list_order || ' LIMIT $19 + 1) AS i) AS i
        WHERE i.n > $19 OR (TRUE' || walked || filters || ') LIMIT $18) AS w'
      INTO ids, keys, last_passed
      USING exact_query, index_query, title_query, category_id, conditions, price_min_cents, price_max_cents, origin, radius_metres,
        near_latitude, near_longitude, beyond_metres, box_area, box, after_time, after_id, after_key, wanted, most_passed;
    IF last_passed IS NULL OR last_passed <= most_passed THEN
      RETURN QUERY SELECT p.id, p.key FROM unnest(ids, keys) AS p(id, key);
      RETURN;
    END IF;
    PERFORM set_config('enable_sort', 'on', true), set_config('enable_seqscan', 'on', true), set_config('enable_bitmapscan', 'on', true);
    is_walk := false;
  END IF;
  RETURN QUERY EXECUTE
    CASE WHEN is_walk THEN '' ELSE 'WITH found AS MATERIALIZED (' END
    || 'SELECT i.id, ' || list_key || ' AS key'
    || CASE WHEN is_walk THEN '' ELSE ', i.created_at, i.price_cents' END
    || ' FROM items i WHERE' || listing || CASE WHEN is_walk THEN walked ELSE indexed END || filters
    || CASE WHEN is_walk THEN '' ELSE ') SELECT i.id, i.key FROM found i' END
    || ' ORDER BY ' || list_order || ' LIMIT $18'
    USING exact_query, index_query, title_query, category_id, conditions, price_min_cents, price_max_cents, origin, radius_metres,
      near_latitude, near_longitude, beyond_metres, box_area, box, after_time, after_id, after_key, wanted;
END $$;
`;
