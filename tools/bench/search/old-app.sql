-- The old application's table and indexes as its migrations made them (integer ids, a point in degrees, no index on the
-- category), filled with the items that are listed: it knew no states.
CREATE SCHEMA old_app;
CREATE TABLE old_app.items (
  id integer PRIMARY KEY,
  name varchar(80) NOT NULL,
  description text,
  price numeric(12, 2),
  image_url varchar,
  country varchar(2),
  state varchar(20),
  city varchar(200),
  location geometry(POINT, 4326),
  timestamp timestamp,
  modified timestamp,
  category_id integer,
  search_vector tsvector,
  user_id integer
);
INSERT INTO old_app.items
SELECT id, title, description, price_cents / 100.0, 'photos/' || id || '/0.webp', country_code, admin_code, place_name,
  ST_SetSRID(ST_MakePoint(longitude, latitude), 4326), created_at AT TIME ZONE 'UTC', modified_at AT TIME ZONE 'UTC', category_id,
  to_tsvector('pg_catalog.english', title || ' ' || coalesce(description, '')), seller_id
FROM items WHERE state IN ('available', 'reserved') ORDER BY id;
CREATE INDEX ON old_app.items USING gin (search_vector);
CREATE INDEX ON old_app.items USING gist (location);
CREATE INDEX ON old_app.items (timestamp);
CREATE INDEX ON old_app.items (modified);
