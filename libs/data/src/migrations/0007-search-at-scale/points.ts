/** The points where items are: far fewer than items, for a town's centre is shared by thousands. */
export const itemPoints = String.raw`
-- Points that once had an item; some may have none any more.
CREATE TABLE item_points (
  latitude double precision,
  longitude double precision,
  position geometry NOT NULL GENERATED ALWAYS AS (search_position(latitude, longitude)) STORED,
  PRIMARY KEY (latitude, longitude)
);
CREATE INDEX item_points_position ON item_points USING gist (position gist_geometry_ops_nd);

-- The look first: a known point then costs its transaction no write and no row lock that others would wait for.
CREATE FUNCTION remember_item_point() RETURNS trigger
  LANGUAGE plpgsql
  SET search_path FROM CURRENT
AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM item_points p WHERE p.latitude = NEW.latitude AND p.longitude = NEW.longitude) THEN
    INSERT INTO item_points (latitude, longitude) VALUES (NEW.latitude, NEW.longitude) ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER items_point AFTER INSERT OR UPDATE OF latitude, longitude ON items
  FOR EACH ROW EXECUTE FUNCTION remember_item_point();
`;
