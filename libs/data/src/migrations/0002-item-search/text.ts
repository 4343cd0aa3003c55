/**
 * What of an item's text is searched. Both sides of a comparison go through `search_fold`, so what it does to a word
 * cannot make that word unfindable. The bodies are parsed here and now (RETURN …): no search path is involved later.
 */
export const searchText = String.raw`
-- 1. compatibility forms and accents apart (½ → 1⁄2, é → e + ´)  2. accents, vowel points and invisible characters away
-- 3. whatever is neither letter nor digit becomes a space (so no host names, e-mail addresses or signed numbers arise)
-- 4. what belongs together joined again (Hangul, kana)  5. each Chinese or Japanese character becomes a word of its own,
-- because those scripts put no spaces between words  6. letters whose stroke or ligature Unicode does not take apart
CREATE FUNCTION search_fold(content text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN translate(
    replace(replace(replace(replace(replace(
      regexp_replace(
        normalize(
          regexp_replace(
            regexp_replace(
              normalize(content, NFKD),
              '[\u00ad\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff]+',
              '', 'g'),
            '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u037e\u0387\u055a-\u055f\u0589\u05be\u05c0\u05c3\u05f3\u05f4\u060c\u061b\u061f\u066a-\u066d\u06d4\u0964\u0965\u0e3f\u2000-\u2027\u202f-\u205f\u20a0-\u20cf\u2190-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u3030\u303d-\u303f\u30fb\ue000-\uf8ff\ufd3e\ufd3f\ufe10-\ufe1f\ufe30-\ufe6f\ufff9-\uffff\U0001f000-\U0001faff\U000e0000-\U0010ffff]+',
            ' ', 'g'),
          NFC),
        '([\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])', ' \1 ', 'g'),
      'ß', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'),
    'øØłŁđĐðÐħĦıŧŦ', 'oollddddhhitt');
COMMENT ON FUNCTION search_fold IS 'A text as searched: letters and digits of any script without accents, everything else as spaces';

-- Steps of 1, 2, 5: people ask for round prices, so a filter often ends where a band does.
CREATE FUNCTION item_price_band(price_cents bigint) RETURNS integer
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN width_bucket(price_cents, ARRAY[100, 200, 500, 1000, 2000, 5000, 10000, 20000, 50000, 100000, 200000, 500000, 1000000]::bigint[]);
COMMENT ON FUNCTION item_price_band IS 'The number (0-13) of the price band that is a word (#p…) in items.search_vector';

-- Category and price band are words too, so that one index answers words, category, price and position at once; no
-- typed word can be one of them, for search_fold leaves no '#'. The two stop words keep a phrase from reaching from the
-- title into the description.
CREATE FUNCTION item_search_vector(title text, description text, category_id integer, price_cents bigint) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN to_tsvector('pg_catalog.english'::regconfig, search_fold(title || ' a a ' || coalesce(description, '')))
    || array_to_tsvector(ARRAY['#c' || category_id::text, '#p' || item_price_band(price_cents)::text]);

-- Immutable, or it would be called for every row instead of once for each search.
-- Each element is a word or a phrase as typed. An item must have all of the included and none of the excluded.
CREATE FUNCTION item_exact_query(included text[], excluded text[]) RETURNS tsquery
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT SET client_min_messages = warning
AS $$
DECLARE
  matching tsquery := '';
  part tsquery;
  term text;
BEGIN
  FOREACH term IN ARRAY included LOOP
    matching := matching && phraseto_tsquery('pg_catalog.english', search_fold(term));
  END LOOP;
  FOREACH term IN ARRAY excluded LOOP
    part := phraseto_tsquery('pg_catalog.english', search_fold(term));
    IF numnode(part) > 0 THEN
      matching := matching && !! part;
    END IF;
  END LOOP;
  RETURN matching;
END $$;

-- What an index can check without positions: all words, the category, the price bands. Never misses what the exact
-- query finds; empty when there is nothing to check.
CREATE FUNCTION item_index_query(included text[], category_id integer, price_min_cents bigint, price_max_cents bigint) RETURNS tsquery
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT SET client_min_messages = warning
AS $$
DECLARE
  matching tsquery := plainto_tsquery('pg_catalog.english', search_fold(array_to_string(included, ' ')));
  first_band CONSTANT integer := item_price_band(coalesce(price_min_cents, 0));
  last_band CONSTANT integer := item_price_band(coalesce(price_max_cents, 999999999999));
BEGIN
  IF category_id IS NOT NULL THEN
    matching := matching && ('''#c' || category_id || '''')::tsquery;
  END IF;
  IF price_min_cents IS NOT NULL OR price_max_cents IS NOT NULL THEN
    matching := matching && (
      SELECT string_agg('''#p' || band || '''', '|')::tsquery
      FROM generate_series(first_band, greatest(first_band, last_band)) AS band);
  END IF;
  RETURN matching;
END $$;
`;
