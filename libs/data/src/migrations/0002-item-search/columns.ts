/** What is stored and indexed. Only listed items are found, so only they are in the indexes. */
export const searchColumns = String.raw`
ALTER TABLE items
  ADD COLUMN search_vector tsvector NOT NULL
    GENERATED ALWAYS AS (item_search_vector(title, description, category_id, price_cents)) STORED,
  ADD COLUMN search_position geometry NOT NULL
    GENERATED ALWAYS AS (search_position(latitude, longitude)) STORED;
-- The planner's word frequencies decide between the indexes: keep those of the 5,000 most frequent words.
ALTER TABLE items ALTER COLUMN search_vector SET STATISTICS 500;

-- No pending list: it would make rare words slow until the next vacuum.
CREATE INDEX items_words ON items USING gin (search_vector) WITH (fastupdate = off)
  WHERE state IN ('available', 'reserved');
-- strip() here and not above: a query then matches one of the two indexes, never the wrong one.
CREATE INDEX items_nearest ON items
  USING gist (search_position gist_geometry_ops_nd, strip(search_vector) tsvector_ops (siglen = 1000))
  WHERE state IN ('available', 'reserved');
CREATE INDEX items_newest ON items (created_at DESC, id DESC)
  WHERE state IN ('available', 'reserved');
CREATE INDEX items_category_newest ON items (category_id, created_at DESC, id DESC)
  WHERE state IN ('available', 'reserved');
CREATE INDEX items_price ON items (price_cents, id)
  WHERE state IN ('available', 'reserved');
CREATE INDEX items_category_price ON items (category_id, price_cents, id)
  WHERE state IN ('available', 'reserved');
`;
