const hasWords = 'strip(i.search_vector) @@ index_query';
const inCategory = 'i.category_id = category_id';
const onMap = 'plane_position(i.latitude, i.longitude)';

/** The items outwards on the map. One statement for each index: with conditions that may be absent the index could not check them. */
const walk = (position: string, ...conditions: string[]) => `    OPEN walk NO SCROLL FOR
      SELECT i.id, i.latitude, i.longitude, ${position} <-> origin FROM items i
      WHERE i.state IN ('available', 'reserved') AND ${[`${position} && around`, ...conditions].join(' AND ')}
        AND (exact_query IS NULL OR i.search_vector @@ exact_query)
        AND (conditions IS NULL OR i.condition = ANY (conditions))
        AND (price_min_cents IS NULL OR i.price_cents >= price_min_cents)
        AND (price_max_cents IS NULL OR i.price_cents <= price_max_cents)
        AND (first_reach <= 0 OR (${position} <-> origin) >= first_reach)
      ORDER BY ${position} <-> origin;`;

/** Nearest first by walking outwards on Mercator's map. */
export const nearestInPlane = String.raw`
-- The map draws what is at latitude b 1 / cos b as long as it is, and radii of curvature of the spheroid lie between 6335439 m and 6399594 m.
-- A way of d metres from a parallel p (radians, without sign) stays below the latitude p + d / 6335439, so the map draws it no longer than the
-- way straight to the pole: from y = asinh(tan p) to asinh(tan(p + d / 6335439)).
CREATE FUNCTION plane_most_reach(metres double precision, parallel double precision) RETURNS double precision
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN asinh(tan(least(parallel + (metres + 0.001) / 6335439.327, pi() / 2))) - asinh(tan(parallel)) + 1e-9;

-- A line on the map is at least as long on the ground as the geodesic, and longest there where it goes straight to the equator and along it.
CREATE FUNCTION plane_least_reach(metres double precision, parallel double precision) RETURNS double precision
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN asinh(tan(parallel)) - asinh(tan(greatest(parallel - metres / 6399593.626, 0)))
    + greatest(metres / 6399593.626 - parallel, 0) - 1e-9;

-- Walks the items outwards on the map and computes geodesic distances on the way, until as many as wanted are nearer than anything
-- that the walk has not reached yet can be. Gives up (complete = false) where the map distorts too much to tell: near a pole, at the date
-- line, or where less than wanted is within a frame of 700 km. Words (index_query) or the category alone are checked inside the index.
-- A point with very many items is not walked through: its newest are read newest first.
CREATE FUNCTION search_nearest_in_plane(
    near_latitude double precision, near_longitude double precision, wanted integer,
    index_query tsquery, exact_query tsquery, category_id integer, conditions text[],
    price_min_cents bigint, price_max_cents bigint, beyond_metres double precision,
    after_metres double precision, after_id bigint,
    OUT complete boolean, OUT ids bigint[], OUT distances double precision[])
  LANGUAGE plpgsql VOLATILE
  SET search_path FROM CURRENT SET jit = off SET plan_cache_mode = force_generic_plan
  SET enable_seqscan = off SET enable_bitmapscan = off SET enable_sort = off
AS $$
#variable_conflict use_variable
DECLARE
  crowd CONSTANT integer := 100;
  -- So many items more than wanted are passed before the walk gives up, and so many are seen before the last one wanted is looked for again.
  patience CONSTANT integer := 200;
  pause CONSTANT integer := 16;
  origin CONSTANT geometry := plane_position(near_latitude, near_longitude);
  space CONSTANT geometry := search_position(near_latitude, near_longitude);
  parallel CONSTANT double precision := radians(abs(near_latitude));
  first_reach CONSTANT double precision := CASE WHEN num_nonnulls(beyond_metres, after_metres) > 0
    THEN plane_least_reach(greatest(coalesce(beyond_metres, 0), coalesce(after_metres, 0)), parallel) ELSE 0 END;
  frame CONSTANT double precision := plane_most_reach(700000, parallel);
  around CONSTANT geometry := ST_MakeEnvelope(
    ST_X(origin) - frame, ST_Y(origin) - frame, ST_X(origin) + frame, ST_Y(origin) + frame);
  -- Beyond the frame, whose corners are farther, and beyond the date line nothing is seen.
  edge CONSTANT double precision := least(frame, radians(180 - abs(near_longitude)));
  walk refcursor;
  spot_id bigint;
  spot_latitude double precision;
  spot_longitude double precision;
  reach double precision;
  latitude double precision;
  longitude double precision;
  metres double precision;
  last_metres double precision;
  last_reach double precision;
  farthest double precision;
  alike integer := 0;
  seen_before integer := 0;
  newest bigint[];
  counted integer := -pause;
  seen integer := 0;
  seen_ids bigint[] := '{}';
  seen_metres double precision[] := '{}';
BEGIN
  complete := false;
  IF index_query IS NOT NULL THEN
${walk(onMap, hasWords)}
  ELSIF category_id IS NOT NULL THEN
    -- ST_Force2D changes nothing but which index this is: items_category_plane.
${walk(`ST_Force2D(${onMap})`, inCategory)}
  ELSE
${walk(onMap)}
  END IF;
  LOOP
    FETCH walk INTO spot_id, spot_latitude, spot_longitude, reach;
    EXIT WHEN NOT FOUND;
    IF alike > 0 AND spot_latitude = latitude AND spot_longitude = longitude THEN
      alike := alike + 1;
    ELSE
      latitude := spot_latitude;
      longitude := spot_longitude;
      alike := 1;
      seen_before := seen;
      metres := geodesic_metres(near_latitude, near_longitude, latitude, longitude);
      IF seen >= wanted THEN
        IF seen >= counted + pause THEN
          last_metres := (SELECT m.metres FROM unnest(seen_metres) AS m (metres) ORDER BY m.metres OFFSET wanted - 1 LIMIT 1);
          counted := seen;
          last_reach := plane_most_reach(last_metres, parallel);
        END IF;
        complete := last_reach < least(reach, edge);
        EXIT WHEN complete OR last_reach >= edge OR seen > wanted + patience;
      END IF;
    END IF;
    CONTINUE WHEN metres <= beyond_metres OR metres < after_metres;
    IF alike = crowd AND reach < edge THEN
      newest := newest_of_point(latitude, longitude, wanted, CASE WHEN metres = after_metres THEN after_id END,
        index_query, exact_query, category_id, conditions, price_min_cents, price_max_cents);
      farthest := longest_chord(metres);
      IF newest IS NOT NULL AND NOT EXISTS (
        -- A point that the walk has not reached yet and that is no farther away.
        SELECT FROM item_points p
        WHERE p.position &&& search_box(space, farthest) AND (p.position <<->> space) <= farthest
          AND (plane_position(p.latitude, p.longitude) <-> origin) >= reach
          AND (p.latitude <> spot_latitude OR p.longitude <> spot_longitude)) THEN
        seen_ids := seen_ids[1:seen_before] || newest;
        seen_metres := seen_metres[1:seen_before] || array_fill(metres, ARRAY[wanted]);
        complete := true;
        EXIT;
      END IF;
    END IF;
    CONTINUE WHEN metres = after_metres AND spot_id >= after_id;
    seen := seen + 1;
    seen_ids := seen_ids || spot_id;
    seen_metres := seen_metres || metres;
  END LOOP;
  CLOSE walk;
  IF NOT complete THEN
    RETURN;
  END IF;
  SELECT array_agg(page.id ORDER BY page.metres, page.id DESC), array_agg(page.metres ORDER BY page.metres, page.id DESC)
    INTO ids, distances FROM (
      SELECT found.id, found.metres FROM unnest(seen_ids, seen_metres) AS found (id, metres)
      ORDER BY found.metres, found.id DESC LIMIT wanted) AS page;
END $$;
`;
