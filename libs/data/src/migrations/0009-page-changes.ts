import type { Migration } from './migration.js';

/** What pages show of an item and what lists go by; a statement that fills other columns only changes no page. */
const shown = (row: string) =>
  [
    'state',
    'condition',
    'title',
    'description',
    'price_cents',
    'currency',
    'category_id',
    'seller_id',
    'place_name',
    'admin_code',
    'admin_name',
    'country_code',
    'latitude',
    'longitude',
    'created_at',
    'modified_at',
  ]
    .map((column) => `${row}.${column}`)
    .join(', ');

const table = `
CREATE TABLE page_changes (
  -- Not a sequence: its numbers are handed out before the commit that makes the change visible.
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  -- i<id>: an item, with its photos and its seller; c<id>: the lists of a category; *: everything.
  tags text[] NOT NULL CHECK (cardinality(tags) > 0)
);
CREATE INDEX page_changes_xid ON page_changes (xid);
COMMENT ON TABLE page_changes IS 'What was changed, for the processes that keep rendered pages; short-lived';

-- One row for each statement, however many rows it touched; past a thousand it is cheaper to render everything anew.
CREATE FUNCTION note_page_changes(changed text[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO page_changes (tags)
  SELECT CASE WHEN cardinality(changed) > 1000 THEN '{*}' ELSE changed END WHERE cardinality(changed) > 0
$$;
`;

const items = `
CREATE FUNCTION items_listed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_page_changes(ARRAY(SELECT DISTINCT 'c' || category_id FROM listed));
  RETURN NULL;
END $$;
CREATE TRIGGER items_listed AFTER INSERT ON items REFERENCING NEW TABLE AS listed
  FOR EACH STATEMENT EXECUTE FUNCTION items_listed();

CREATE FUNCTION items_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_page_changes(ARRAY(
    WITH changed AS (SELECT o.id, o.category_id AS before, n.category_id AS after FROM old_items o JOIN new_items n USING (id)
                      WHERE (${shown('o')}) IS DISTINCT FROM (${shown('n')}) LIMIT 1001)
    SELECT 'i' || id FROM changed UNION SELECT 'c' || before FROM changed UNION SELECT 'c' || after FROM changed));
  RETURN NULL;
END $$;
CREATE TRIGGER items_changed AFTER UPDATE ON items REFERENCING OLD TABLE AS old_items NEW TABLE AS new_items
  FOR EACH STATEMENT EXECUTE FUNCTION items_changed();

CREATE FUNCTION items_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_page_changes(ARRAY(
    WITH gone AS (SELECT id, category_id FROM deleted LIMIT 1001)
    SELECT 'i' || id FROM gone UNION SELECT 'c' || category_id FROM gone));
  RETURN NULL;
END $$;
CREATE TRIGGER items_deleted AFTER DELETE ON items REFERENCING OLD TABLE AS deleted
  FOR EACH STATEMENT EXECUTE FUNCTION items_deleted();
`;

const photos = `
CREATE FUNCTION photos_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM note_page_changes(ARRAY(SELECT DISTINCT 'i' || item_id FROM new_photos WHERE item_id IS NOT NULL LIMIT 1001));
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM note_page_changes(ARRAY(SELECT DISTINCT 'i' || item_id FROM old_photos WHERE item_id IS NOT NULL LIMIT 1001));
  ELSE
    PERFORM note_page_changes(ARRAY(
      SELECT DISTINCT 'i' || item_id FROM (SELECT item_id FROM old_photos UNION SELECT item_id FROM new_photos) either
       WHERE item_id IS NOT NULL LIMIT 1001));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER photos_added AFTER INSERT ON photos REFERENCING NEW TABLE AS new_photos
  FOR EACH STATEMENT EXECUTE FUNCTION photos_changed();
CREATE TRIGGER photos_changed AFTER UPDATE ON photos REFERENCING OLD TABLE AS old_photos NEW TABLE AS new_photos
  FOR EACH STATEMENT EXECUTE FUNCTION photos_changed();
CREATE TRIGGER photos_deleted AFTER DELETE ON photos REFERENCING OLD TABLE AS old_photos
  FOR EACH STATEMENT EXECUTE FUNCTION photos_changed();
`;

const others = `
-- Row by row, so that a visit (last_seen_at), by far the most frequent change of a member, costs nothing.
CREATE FUNCTION users_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_page_changes(ARRAY(SELECT 'i' || id FROM items WHERE seller_id = OLD.id LIMIT 1001));
  RETURN NULL;
END $$;
CREATE TRIGGER users_changed AFTER UPDATE OF username, avatar_key, suspended_at, created_at ON users FOR EACH ROW
  WHEN ((OLD.username, OLD.avatar_key, OLD.suspended_at, OLD.created_at) IS DISTINCT FROM (NEW.username, NEW.avatar_key, NEW.suspended_at, NEW.created_at))
  EXECUTE FUNCTION users_changed();

CREATE FUNCTION everything_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_page_changes('{*}');
  RETURN NULL;
END $$;
CREATE TRIGGER categories_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON categories
  FOR EACH STATEMENT EXECUTE FUNCTION everything_changed();
CREATE TRIGGER places_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON places
  FOR EACH STATEMENT EXECUTE FUNCTION everything_changed();
CREATE TRIGGER items_truncated AFTER TRUNCATE ON items FOR EACH STATEMENT EXECUTE FUNCTION everything_changed();
CREATE TRIGGER photos_truncated AFTER TRUNCATE ON photos FOR EACH STATEMENT EXECUTE FUNCTION everything_changed();
`;

/** What was changed, told in the transaction that changes it, so that kept pages are never older than the database. */
export const pageChanges: Migration = {
  name: '0009-page-changes',
  sql: [table, items, photos, others].join('\n'),
};
