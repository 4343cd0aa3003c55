/** Nearest first. The settings of a function choose its index; statements are EXECUTEd so that each is planned for its values. */
export const searchNearest = String.raw`
-- Walks the position index outwards and computes geodesic distances on the way, until as many as wanted are nearer
-- than anything that the index has not handed over yet can be.
CREATE FUNCTION items_nearest_by_position(
    near_latitude double precision, near_longitude double precision, wanted integer,
    index_query tsquery, exact_query tsquery, price_min_cents bigint, price_max_cents bigint,
    beyond_metres double precision, radius_metres double precision, after_metres double precision, after_id bigint)
  RETURNS TABLE (id bigint, distance double precision)
  LANGUAGE plpgsql VOLATILE ROWS 20
  SET search_path FROM CURRENT SET jit = off
  SET enable_seqscan = off SET enable_bitmapscan = off SET enable_sort = off SET enable_hashagg = off
AS $$
DECLARE
  greatest_radius CONSTANT double precision := 6399593.626;
  origin CONSTANT geometry := search_position(near_latitude, near_longitude);
  first_chord CONSTANT double precision := shortest_chord(greatest(coalesce(beyond_metres, 0), coalesce(after_metres, 0)));
  last_chord CONSTANT double precision := longest_chord(coalesce(radius_metres, 20100000));
  near_first refcursor;
  -- Thousands of items may share a point, so the index's rows come as one group for each distance.
  spot record;
  metres double precision;
  unseen_metres double precision;
  fitting_ids bigint[];
  fitting_metres double precision[];
  settled integer := 0;
  seen integer := 0;
  seen_ids bigint[] := '{}';
  seen_metres double precision[] := '{}';
BEGIN
  OPEN near_first NO SCROLL FOR EXECUTE
    'SELECT i.search_position <<->> $1 AS chord, array_agg(i.id) AS ids, min(i.latitude) AS latitude, min(i.longitude) AS longitude,'
    || ' min(i.latitude) = max(i.latitude) AND min(i.longitude) = max(i.longitude) AS is_point FROM items i'
    || ' WHERE i.state IN (''available'', ''reserved'')'
    || CASE WHEN numnode(index_query) > 0 THEN ' AND strip(i.search_vector) @@ $2' ELSE '' END
    || CASE WHEN exact_query IS NOT NULL THEN ' AND i.search_vector @@ $3' ELSE '' END
    || CASE WHEN price_min_cents IS NOT NULL THEN ' AND i.price_cents >= $4' ELSE '' END
    || CASE WHEN price_max_cents IS NOT NULL THEN ' AND i.price_cents <= $5' ELSE '' END
    || CASE WHEN first_chord > 0 THEN ' AND (i.search_position <<->> $1) >= $6' ELSE '' END
    || CASE WHEN radius_metres IS NOT NULL THEN ' AND i.search_position &&& $7' ELSE '' END
    || ' GROUP BY i.search_position <<->> $1 ORDER BY i.search_position <<->> $1'
    USING origin, index_query, exact_query, price_min_cents, price_max_cents, first_chord, search_box(origin, last_chord);
  LOOP
    FETCH near_first INTO spot;
    EXIT WHEN NOT FOUND OR spot.chord > last_chord;
    unseen_metres := 2 * greatest_radius * asin(least(1, spot.chord / (2 * greatest_radius))) - 0.001;
    WHILE settled < seen AND seen_metres[settled + 1] < unseen_metres LOOP
      settled := settled + 1;
    END LOOP;
    EXIT WHEN settled >= wanted;
    IF spot.is_point THEN
      metres := geodesic_metres(near_latitude, near_longitude, spot.latitude, spot.longitude);
      fitting_ids := spot.ids;
      IF cardinality(fitting_ids) > 1 OR metres = after_metres THEN
        fitting_ids := ARRAY(
          SELECT each FROM unnest(spot.ids) AS each
          WHERE after_metres IS NULL OR metres <> after_metres OR each < after_id ORDER BY each DESC LIMIT wanted);
      END IF;
      fitting_metres := array_fill(metres, ARRAY[cardinality(fitting_ids)]);
    ELSE
      SELECT array_agg(f.id ORDER BY f.metres), array_agg(f.metres ORDER BY f.metres) INTO fitting_ids, fitting_metres
      FROM (
        SELECT i.id, geodesic_metres(near_latitude, near_longitude, i.latitude, i.longitude) AS metres
        FROM items i WHERE i.id = ANY (spot.ids)) AS f
      WHERE after_metres IS NULL OR f.metres <> after_metres OR f.id < after_id;
    END IF;
    FOR each IN 1 .. coalesce(cardinality(fitting_ids), 0) LOOP
      metres := fitting_metres[each];
      IF (beyond_metres IS NULL OR metres > beyond_metres)
        AND (radius_metres IS NULL OR metres <= radius_metres)
        AND (after_metres IS NULL OR metres >= after_metres) THEN
        seen := seen + 1;
        seen_ids := seen_ids || fitting_ids[each];
        seen_metres := seen_metres || metres;
      END IF;
    END LOOP;
  END LOOP;
  CLOSE near_first;
  RETURN QUERY
    SELECT found.id, found.metres FROM unnest(seen_ids, seen_metres) AS found (id, metres)
    ORDER BY found.metres, found.id DESC LIMIT wanted;
END $$;

-- Takes all that have the words, by the word index, and sorts them; gives up (complete = false) when they are too many.
CREATE FUNCTION items_nearest_by_words(
    near_latitude double precision, near_longitude double precision, wanted integer, most integer,
    index_query tsquery, exact_query tsquery, price_min_cents bigint, price_max_cents bigint,
    beyond_metres double precision, radius_metres double precision, after_metres double precision, after_id bigint,
    OUT complete boolean, OUT ids bigint[], OUT distances double precision[])
  LANGUAGE plpgsql VOLATILE
  SET search_path FROM CURRENT SET jit = off
  SET enable_seqscan = off SET enable_indexscan = off
AS $$
DECLARE
  candidates bigint[];
BEGIN
  EXECUTE 'SELECT array_agg(c.id) FROM (SELECT i.id FROM items i
      WHERE i.state IN (''available'', ''reserved'') AND i.search_vector @@ $1 LIMIT $2) c'
    INTO candidates USING index_query, most + 1;
  complete := candidates IS NULL OR cardinality(candidates) <= most;
  IF NOT complete OR candidates IS NULL THEN
    RETURN;
  END IF;
  EXECUTE 'SELECT array_agg(f.id ORDER BY f.metres, f.id DESC), array_agg(f.metres ORDER BY f.metres, f.id DESC)
    FROM (SELECT i.id, geodesic_metres($2, $3, i.latitude, i.longitude) AS metres FROM items i
      WHERE i.id = ANY ($1) AND ($4 IS NULL OR i.search_vector @@ $4)
        AND ($5 IS NULL OR i.price_cents >= $5) AND ($6 IS NULL OR i.price_cents <= $6)) f
    WHERE ($7 IS NULL OR f.metres > $7) AND ($8 IS NULL OR f.metres <= $8)
      AND ($9 IS NULL OR f.metres > $9 OR (f.metres = $9 AND f.id < $10))'
    INTO ids, distances USING candidates, near_latitude, near_longitude, exact_query, price_min_cents, price_max_cents,
      beyond_metres, radius_metres, after_metres, after_id;
  ids := ids[1:wanted];
  distances := distances[1:wanted];
END $$;
`;
