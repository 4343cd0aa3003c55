const hasWords = 'strip(i.search_vector) @@ index_query';
const inCategory = 'i.category_id = category_id';
const inside = (position: string) => `${position} &&& area`;

/** The items outwards. One statement for each index: with conditions that may be absent the index could not check them. */
const walk = (position: string, ...conditions: string[]) => `      OPEN walk NO SCROLL FOR
        SELECT i.id, i.latitude, i.longitude, ${position} <<->> origin FROM items i
        WHERE ${["i.state IN ('available', 'reserved')", ...conditions].join(' AND ')}
          AND (exact_query IS NULL OR i.search_vector @@ exact_query)
          AND (conditions IS NULL OR i.condition = ANY (conditions))
          AND (price_min_cents IS NULL OR i.price_cents >= price_min_cents)
          AND (price_max_cents IS NULL OR i.price_cents <= price_max_cents)
          AND (box IS NULL OR box_holds(box, i.latitude, i.longitude))
          AND (first_chord <= 0 OR (${position} <<->> origin) >= first_chord)
        ORDER BY ${position} <<->> origin;`;

/** Nearest first by walking outwards, in place of that of 0007. The settings of a function choose its index, once a session. */
export const nearestByPosition = String.raw`
-- Walks the items outwards and computes geodesic distances on the way, until as many as wanted are nearer than anything
-- that the index has not handed over yet can be. Words (index_query) or the category alone are checked inside the index.
-- A point with very many items is not walked through: its newest are read newest first.
-- Without an area the index is not asked whether each entry is in it.
CREATE OR REPLACE FUNCTION search_nearest_by_position(
    near_latitude double precision, near_longitude double precision, wanted integer,
    index_query tsquery, exact_query tsquery, category_id integer, conditions text[],
    price_min_cents bigint, price_max_cents bigint,
    beyond_metres double precision, radius_metres double precision, box double precision[], area geometry,
    after_metres double precision, after_id bigint)
  RETURNS TABLE (id bigint, distance double precision)
  LANGUAGE plpgsql VOLATILE ROWS 20
  SET search_path FROM CURRENT SET jit = off SET plan_cache_mode = force_generic_plan
  SET enable_seqscan = off SET enable_bitmapscan = off SET enable_sort = off
AS $$
#variable_conflict use_variable
DECLARE
  greatest_radius CONSTANT double precision := 6399593.626;
  crowd CONSTANT integer := 100;
  origin CONSTANT geometry := search_position(near_latitude, near_longitude);
  first_chord CONSTANT double precision := shortest_chord(greatest(coalesce(beyond_metres, 0), coalesce(after_metres, 0)));
  last_chord CONSTANT double precision := longest_chord(coalesce(radius_metres, 20100000));
  walk refcursor;
  spot_id bigint;
  spot_latitude double precision;
  spot_longitude double precision;
  chord double precision;
  latitude double precision;
  longitude double precision;
  metres double precision;
  unseen_metres double precision;
  alike integer := 0;
  seen_before integer := 0;
  newest bigint[];
  settled integer := 0;
  seen integer := 0;
  seen_ids bigint[] := '{}';
  seen_metres double precision[] := '{}';
BEGIN
  IF index_query IS NOT NULL THEN
    IF area IS NULL THEN
${walk('i.search_position', hasWords)}
    ELSE
${walk('i.search_position', hasWords, inside('i.search_position'))}
    END IF;
  ELSIF category_id IS NOT NULL THEN
    -- ST_Force3D changes nothing but which index this is: items_category_nearest.
    IF area IS NULL THEN
${walk('ST_Force3D(i.search_position)', inCategory)}
    ELSE
${walk('ST_Force3D(i.search_position)', inCategory, inside('ST_Force3D(i.search_position)'))}
    END IF;
  ELSIF area IS NULL THEN
${walk('i.search_position')}
  ELSE
${walk('i.search_position', inside('i.search_position'))}
  END IF;
  LOOP
    FETCH walk INTO spot_id, spot_latitude, spot_longitude, chord;
    EXIT WHEN NOT FOUND OR chord > last_chord;
    IF alike > 0 AND spot_latitude = latitude AND spot_longitude = longitude THEN
      alike := alike + 1;
    ELSE
      latitude := spot_latitude;
      longitude := spot_longitude;
      alike := 1;
      seen_before := seen;
      metres := geodesic_metres(near_latitude, near_longitude, latitude, longitude);
      unseen_metres := 2 * greatest_radius * asin(least(1, chord / (2 * greatest_radius))) - 0.001;
      WHILE settled < seen AND seen_metres[settled + 1] < unseen_metres LOOP
        settled := settled + 1;
      END LOOP;
      EXIT WHEN settled >= wanted;
    END IF;
    CONTINUE WHEN metres <= beyond_metres OR metres > radius_metres OR metres < after_metres;
    IF alike = crowd THEN
      newest := newest_of_point(latitude, longitude, wanted, CASE WHEN metres = after_metres THEN after_id END,
        index_query, exact_query, category_id, conditions, price_min_cents, price_max_cents);
      IF newest IS NOT NULL AND NOT EXISTS (
        SELECT FROM item_points p
        WHERE p.position &&& search_box(origin, longest_chord(metres))
          AND (p.position <<->> origin) BETWEEN chord AND longest_chord(metres)
          AND (p.latitude <> spot_latitude OR p.longitude <> spot_longitude)) THEN
        seen_ids := seen_ids[1:seen_before] || newest;
        seen_metres := seen_metres[1:seen_before] || array_fill(metres, ARRAY[wanted]);
        EXIT;
      END IF;
    END IF;
    CONTINUE WHEN metres = after_metres AND spot_id >= after_id;
    seen := seen + 1;
    seen_ids := seen_ids || spot_id;
    seen_metres := seen_metres || metres;
  END LOOP;
  CLOSE walk;
  RETURN QUERY
    SELECT found.id, found.metres FROM unnest(seen_ids, seen_metres) AS found (id, metres)
    ORDER BY found.metres, found.id DESC LIMIT wanted;
END $$;
`;
