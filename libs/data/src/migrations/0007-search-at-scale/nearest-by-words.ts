/** Nearest first where few items have the words. */
export const nearestByWords = String.raw`
-- Takes all that have the words, by the word index, and sorts them; gives up (complete = false) when they are more than
-- "most". Geodesic distances are costly, so they are computed only for those that the chord leaves in question.
CREATE FUNCTION search_nearest_by_words(
    near_latitude double precision, near_longitude double precision, wanted integer, most integer,
    index_query tsquery, exact_query tsquery, conditions text[], price_min_cents bigint, price_max_cents bigint,
    beyond_metres double precision, radius_metres double precision, box double precision[],
    after_metres double precision, after_id bigint,
    OUT complete boolean, OUT ids bigint[], OUT distances double precision[])
  LANGUAGE plpgsql VOLATILE
  SET search_path FROM CURRENT SET jit = off SET plan_cache_mode = force_generic_plan
  SET enable_seqscan = off SET enable_indexscan = off
AS $$
DECLARE
  origin CONSTANT geometry := search_position(near_latitude, near_longitude);
  first_chord CONSTANT double precision := shortest_chord(greatest(coalesce(beyond_metres, 0), coalesce(after_metres, 0)));
  last_chord CONSTANT double precision := longest_chord(coalesce(radius_metres, 20100000));
  sure_chord CONSTANT double precision := longest_chord(greatest(coalesce(beyond_metres, 0), coalesce(after_metres, 0)));
BEGIN
  WITH candidates AS MATERIALIZED (
    SELECT i.id, i.latitude, i.longitude, i.search_position <<->> origin AS chord,
      (exact_query IS NULL OR i.search_vector @@ exact_query)
        AND (search_nearest_by_words.conditions IS NULL OR i.condition = ANY (search_nearest_by_words.conditions))
        AND (price_min_cents IS NULL OR i.price_cents >= price_min_cents)
        AND (price_max_cents IS NULL OR i.price_cents <= price_max_cents)
        AND (box IS NULL OR box_holds(box, i.latitude, i.longitude)) AS fits
    FROM items i WHERE i.state IN ('available', 'reserved') AND i.search_vector @@ index_query LIMIT most + 1),
  fitting AS MATERIALIZED (
    SELECT c.id, c.latitude, c.longitude, c.chord FROM candidates c
    WHERE c.fits AND c.chord >= first_chord AND c.chord <= last_chord),
  -- Those up to sure_chord may turn out to lie before the page, so they do not count as found.
  last_found AS (
    SELECT f.chord FROM fitting f WHERE (after_metres IS NULL AND beyond_metres IS NULL) OR f.chord > sure_chord ORDER BY f.chord OFFSET wanted - 1 LIMIT 1),
  measured AS (
    SELECT f.id, geodesic_metres(near_latitude, near_longitude, f.latitude, f.longitude) AS metres FROM fitting f
    WHERE f.chord <= coalesce((SELECT farthest_equal_chord(l.chord) FROM last_found l), last_chord)),
  page AS (
    SELECT m.id, m.metres FROM measured m
    WHERE (beyond_metres IS NULL OR m.metres > beyond_metres) AND (radius_metres IS NULL OR m.metres <= radius_metres)
      AND (after_metres IS NULL OR m.metres > after_metres OR (m.metres = after_metres AND m.id < after_id))
    ORDER BY m.metres, m.id DESC LIMIT wanted)
  SELECT (SELECT count(*) FROM candidates) <= most,
    array_agg(p.id ORDER BY p.metres, p.id DESC), array_agg(p.metres ORDER BY p.metres, p.id DESC)
    INTO complete, ids, distances FROM page p;
END $$;
`;
