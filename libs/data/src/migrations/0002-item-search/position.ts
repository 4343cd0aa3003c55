/** Points in space, and distances on the spheroid. */
export const searchPosition = String.raw`
-- WGS 84: a = 6378137 m, e² = 0.0066943799901413165. Straight-line distances between such points have no seam at the
-- poles or at the date line, and an index can order by them; see docs/decisions/0003-nearest-search.md.
-- Adding and subtracting 90 and 180 rounds to nanometres: the square of 1e-200 degrees would be an underflow error.
CREATE FUNCTION search_position(latitude double precision, longitude double precision) RETURNS geometry
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN (
    SELECT ST_MakePoint(n * cos(b) * cos(l), n * cos(b) * sin(l), n * (1 - 0.0066943799901413165) * sin(b))
    FROM (SELECT radians(latitude + 90 - 90) AS b, radians(longitude + 180 - 180) AS l) AS angles,
      LATERAL (SELECT 6378137 / sqrt(1 - 0.0066943799901413165 * sin(b) ^ 2) AS n) AS normal);
COMMENT ON FUNCTION search_position IS 'A point of the WGS 84 spheroid in metres from the centre of the Earth (x, y, z)';

-- Every point within the given straight-line distance of the centre lies in this box.
CREATE FUNCTION search_box(centre geometry, chord double precision) RETURNS geometry
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN ST_MakeLine(
    ST_MakePoint(ST_X(centre) - chord, ST_Y(centre) - chord, ST_Z(centre) - chord),
    ST_MakePoint(ST_X(centre) + chord, ST_Y(centre) + chord, ST_Z(centre) + chord));

CREATE FUNCTION geodesic_metres(
    latitude_a double precision, longitude_a double precision,
    latitude_b double precision, longitude_b double precision) RETURNS double precision
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN ST_Distance(
    ST_SetSRID(ST_MakePoint(longitude_a, latitude_a), 4326)::geography,
    ST_SetSRID(ST_MakePoint(longitude_b, latitude_b), 4326)::geography,
    true);
COMMENT ON FUNCTION geodesic_metres IS 'The geodesic distance in metres on the WGS 84 spheroid';

-- The straight line (chord) between two points whose geodesic distance is the given one is at least and at most this,
-- with a millimetre for rounding. Curvature radii of the spheroid lie between b²/a and a²/b.
CREATE FUNCTION shortest_chord(metres double precision) RETURNS double precision
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN least(12000000, 2 * 6335439.327 * sin(least(greatest(metres, 1e-9) / (2 * 6335439.327), pi() / 2))) - 0.001;
CREATE FUNCTION longest_chord(metres double precision) RETURNS double precision
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN 2 * 6399593.626 * sin(least(greatest(metres, 1e-9) / (2 * 6399593.626), pi() / 2)) + 0.001;
`;
