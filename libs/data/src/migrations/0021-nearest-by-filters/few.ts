/** What few items a price or a condition leaves, and the nearest of them. */
export const fewByFilters = String.raw`
-- The listed items that have the price (in the category, where one is given) or the condition, by one index; null when neither
-- leaves at most "most". Only the index is read for a price.
CREATE FUNCTION few_items(most integer, category_id integer, conditions text[], price_min_cents bigint, price_max_cents bigint)
  RETURNS bigint[]
  LANGUAGE plpgsql STABLE
  SET search_path FROM CURRENT SET jit = off SET plan_cache_mode = force_generic_plan
  SET enable_seqscan = off SET enable_bitmapscan = off SET enable_sort = off
AS $$
#variable_conflict use_variable
DECLARE
  ids bigint[];
BEGIN
  IF price_min_cents IS NOT NULL OR price_max_cents IS NOT NULL THEN
    IF category_id IS NULL THEN
      ids := ARRAY(SELECT i.id FROM items i WHERE i.state IN ('available', 'reserved')
        AND i.price_cents BETWEEN coalesce(price_min_cents, 0) AND coalesce(price_max_cents, 9223372036854775807)
        LIMIT most + 1);
    ELSE
      ids := ARRAY(SELECT i.id FROM items i WHERE i.state IN ('available', 'reserved') AND i.category_id = category_id
        AND i.price_cents BETWEEN coalesce(price_min_cents, 0) AND coalesce(price_max_cents, 9223372036854775807)
        LIMIT most + 1);
    END IF;
    IF cardinality(ids) <= most THEN
      RETURN ids;
    END IF;
  END IF;
  -- Counted first: that reads the index alone.
  IF conditions IS NOT NULL AND (SELECT count(*) FROM (SELECT FROM items i
      WHERE i.state IN ('available', 'reserved') AND i.condition = ANY (conditions) LIMIT most + 1) AS counted) <= most THEN
    RETURN ARRAY(SELECT i.id FROM items i WHERE i.state IN ('available', 'reserved') AND i.condition = ANY (conditions));
  END IF;
  RETURN NULL;
END $$;

-- Those of the given items that match, nearest first. Geodesic distances are computed only where the chord leaves a question.
CREATE FUNCTION search_nearest_of(
    ids bigint[], near_latitude double precision, near_longitude double precision, wanted integer,
    exact_query tsquery, category_id integer, conditions text[], price_min_cents bigint, price_max_cents bigint,
    beyond_metres double precision, radius_metres double precision, box double precision[],
    after_metres double precision, after_id bigint)
  RETURNS TABLE (id bigint, distance double precision)
  LANGUAGE plpgsql STABLE ROWS 20
  SET search_path FROM CURRENT SET jit = off SET plan_cache_mode = force_generic_plan
  SET enable_seqscan = off
AS $$
#variable_conflict use_variable
DECLARE
  origin CONSTANT geometry := search_position(near_latitude, near_longitude);
  first_chord CONSTANT double precision := shortest_chord(greatest(coalesce(beyond_metres, 0), coalesce(after_metres, 0)));
  last_chord CONSTANT double precision := longest_chord(coalesce(radius_metres, 20100000));
  sure_chord CONSTANT double precision := longest_chord(greatest(coalesce(beyond_metres, 0), coalesce(after_metres, 0)));
BEGIN
  RETURN QUERY WITH matching AS MATERIALIZED (
    SELECT i.id, i.latitude, i.longitude, i.search_position <<->> origin AS chord FROM items i
    WHERE i.id = ANY (ids) AND i.state IN ('available', 'reserved')
      AND (exact_query IS NULL OR i.search_vector @@ exact_query)
      AND (category_id IS NULL OR i.category_id = category_id)
      AND (conditions IS NULL OR i.condition = ANY (conditions))
      AND (price_min_cents IS NULL OR i.price_cents >= price_min_cents)
      AND (price_max_cents IS NULL OR i.price_cents <= price_max_cents)
      AND (box IS NULL OR box_holds(box, i.latitude, i.longitude))),
  fitting AS MATERIALIZED (
    SELECT m.id, m.latitude, m.longitude, m.chord FROM matching m WHERE m.chord >= first_chord AND m.chord <= last_chord),
  -- Those up to sure_chord may turn out to lie before the page, so they do not count as found.
  last_found AS (
    SELECT f.chord FROM fitting f WHERE (after_metres IS NULL AND beyond_metres IS NULL) OR f.chord > sure_chord
    ORDER BY f.chord OFFSET wanted - 1 LIMIT 1),
  measured AS (
    SELECT f.id, geodesic_metres(near_latitude, near_longitude, f.latitude, f.longitude) AS metres FROM fitting f
    WHERE f.chord <= coalesce((SELECT farthest_equal_chord(l.chord) FROM last_found l), last_chord))
  SELECT m.id, m.metres FROM measured m
  WHERE (beyond_metres IS NULL OR m.metres > beyond_metres) AND (radius_metres IS NULL OR m.metres <= radius_metres)
    AND (after_metres IS NULL OR m.metres > after_metres OR (m.metres = after_metres AND m.id < after_id))
  ORDER BY m.metres, m.id DESC LIMIT wanted;
END $$;
`;
