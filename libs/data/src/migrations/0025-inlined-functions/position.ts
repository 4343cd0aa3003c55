const b = 'radians(latitude + 90 - 90)';
const l = 'radians(longitude + 180 - 180)';
const n = `(6378137 / sqrt(1 - 0.0066943799901413165 * sin(${b}) ^ 2))`;

/** What 0002 and 0007 made, as single expressions. */
export const positionFunctions = `
-- A function that is one expression is put in its place by whoever plans a statement; one with FROM in it, or STRICT with a least() in
-- it, is planned anew by each statement that calls it: 50 to 100 microseconds each time, three times a search.
CREATE OR REPLACE FUNCTION search_position(latitude double precision, longitude double precision) RETURNS geometry
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN ST_MakePoint(${n} * cos(${b}) * cos(${l}), ${n} * cos(${b}) * sin(${l}),
    ${n} * (1 - 0.0066943799901413165) * sin(${b}));

CREATE OR REPLACE FUNCTION shortest_chord(metres double precision) RETURNS double precision
  LANGUAGE sql IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE
  RETURN CASE WHEN metres IS NOT NULL
    THEN least(12000000, 2 * 6335439.327 * sin(least(greatest(metres, 1e-9) / (2 * 6335439.327), pi() / 2))) - 0.001 END;
CREATE OR REPLACE FUNCTION longest_chord(metres double precision) RETURNS double precision
  LANGUAGE sql IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE
  RETURN CASE WHEN metres IS NOT NULL
    THEN 2 * 6399593.626 * sin(least(greatest(metres, 1e-9) / (2 * 6399593.626), pi() / 2)) + 0.001 END;
CREATE OR REPLACE FUNCTION farthest_equal_chord(chord double precision) RETURNS double precision
  LANGUAGE sql IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE
  RETURN CASE WHEN chord > 12000000 THEN 13000000
    WHEN chord IS NOT NULL THEN longest_chord(2 * 6335439.327 * asin(chord / (2 * 6335439.327)) + 0.001) END;
`;
