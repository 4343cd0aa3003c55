const matching = (
  index: string,
) => `    SELECT i.id, i.created_at, i.price_cents, i.title FROM items i
      WHERE i.state IN ('available', 'reserved') AND ${index}
        AND (exact_query IS NULL OR i.search_vector @@ exact_query)
        AND (category_id IS NULL OR i.category_id = category_id)
        AND (conditions IS NULL OR i.condition = ANY (conditions))
        AND (price_min_cents IS NULL OR i.price_cents >= price_min_cents)
        AND (price_max_cents IS NULL OR i.price_cents <= price_max_cents)
        AND (box IS NULL OR box_holds(box, i.latitude, i.longitude))
        AND (radius_metres IS NULL OR (i.search_position <<->> origin) < shortest_chord(radius_metres)
          OR ((i.search_position <<->> origin) <= longest_chord(radius_metres)
            AND geodesic_metres(near_latitude, near_longitude, i.latitude, i.longitude) <= radius_metres))
        AND (beyond_metres IS NULL OR (i.search_position <<->> origin) > longest_chord(beyond_metres)
          OR ((i.search_position <<->> origin) >= shortest_chord(beyond_metres)
            AND geodesic_metres(near_latitude, near_longitude, i.latitude, i.longitude) > beyond_metres))`;

const sorted = (index: string) => `    RETURN QUERY WITH matching AS MATERIALIZED (
${matching(index)}),
    ranked AS (
      SELECT m.id, CASE sort_order WHEN 'price-desc' THEN m.price_cents WHEN 'price-asc' THEN -m.price_cents
          ELSE (extract(epoch FROM m.created_at) * 1000000)::bigint END AS rank,
        sort_order <> 'relevance' OR item_title_vector(m.title) @@ exact_query AS in_title
      FROM matching m)
    SELECT r.id, CASE sort_order WHEN 'price-asc' THEN -r.rank ELSE r.rank END, r.in_title FROM ranked r
    WHERE after_rank IS NULL OR (r.in_title, r.rank, r.id) < (after_in_title, after_rank, after_id)
    ORDER BY r.in_title DESC, r.rank DESC, r.id DESC LIMIT wanted;`;

/** By time, price or relevance within a place. */
export const searchInPlace = String.raw`
-- The items in a circle or a box that match by time ('newest'), price ('price-asc', 'price-desc') or 'relevance', from after
-- (after_in_title, after_key, after_id) on; a key is microseconds since 1970, or cents. All that match are found, then sorted; by
-- relevance those with all words in the title come first. Few expected in a large area: by their words; else by words and position.
CREATE FUNCTION search_in_place(
    sort_order text, wanted integer,
    included text[], excluded text[], category_id integer, conditions text[], price_min_cents bigint, price_max_cents bigint,
    near_latitude double precision, near_longitude double precision, beyond_metres double precision, radius_metres double precision,
    box double precision[], box_area geometry, after_in_title boolean, after_key bigint, after_id bigint)
  RETURNS TABLE (id bigint, key bigint, in_title boolean)
  LANGUAGE plpgsql VOLATILE ROWS 20
  SET search_path FROM CURRENT SET jit = off SET plan_cache_mode = force_generic_plan
  SET enable_seqscan = off SET max_parallel_workers_per_gather = 0
AS $$
#variable_conflict use_variable
DECLARE
  listed CONSTANT double precision := (SELECT greatest(c.reltuples, 0) FROM pg_class c WHERE c.oid = 'items_nearest'::regclass);
  origin CONSTANT geometry := search_position(near_latitude, near_longitude);
  area CONSTANT geometry := CASE WHEN radius_metres IS NULL THEN box_area ELSE search_box(origin, longest_chord(radius_metres)) END;
  after_rank CONSTANT bigint := CASE sort_order WHEN 'price-asc' THEN -after_key ELSE after_key END;
  exact_query CONSTANT tsquery := item_exact_query(included, excluded);
  words CONSTANT text[] := item_index_words(included, category_id);
  index_query CONSTANT tsquery := all_words_query(words);
BEGIN
  IF numnode(exact_query) = 0 THEN
    RETURN;
  END IF;
  IF index_query IS NULL THEN
${sorted('i.search_position &&& area')}
  ELSIF NOT is_small(area) AND listed * words_share(words) <= read_by_words(listed) THEN
${sorted('i.search_vector @@ index_query')}
  ELSE
${sorted('strip(i.search_vector) @@ index_query AND i.search_position &&& area')}
  END IF;
END $$;
`;
