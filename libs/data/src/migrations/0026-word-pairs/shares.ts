/** How frequent words are, in place of what 0025 made. */
export const wordShares = String.raw`
-- Which share of the items has all of these words: the rarest of them, and of its items those that have the others, as often as each
-- meets it. Each word is looked up by itself: for a list of unknown length the planner takes reading the whole table to be quicker.
CREATE OR REPLACE FUNCTION words_share(words text[]) RETURNS double precision
  LANGUAGE plpgsql STABLE PARALLEL SAFE
  SET search_path FROM CURRENT
AS $$
DECLARE
  listed double precision;
  each text;
  each_share double precision;
  rarest text;
  least_share double precision;
  pair double precision;
  shares double precision[] := '{}';
  met double precision := 1;
BEGIN
  FOREACH each IN ARRAY words LOOP
    each_share := coalesce((SELECT w.share FROM search_words w WHERE w.word = each), 1e-6);
    shares := shares || each_share;
    IF least_share IS NULL OR each_share < least_share THEN
      rarest := each;
      least_share := each_share;
    END IF;
  END LOOP;
  IF cardinality(shares) < 2 THEN
    RETURN coalesce(least_share, 1);
  END IF;
  FOR n IN 1..cardinality(words) LOOP
    CONTINUE WHEN words[n] = rarest;
    pair := (SELECT p.share FROM search_word_pairs p
      WHERE p.first = least(words[n] COLLATE "C", rarest COLLATE "C") AND p.second = greatest(words[n] COLLATE "C", rarest COLLATE "C"));
    IF pair IS NULL THEN
      listed := coalesce(listed, (SELECT greatest(c.reltuples, 1) FROM pg_class c WHERE c.oid = 'items_nearest'::regclass));
      pair := least(least_share * shares[n], read_by_words(listed) / listed);
    END IF;
    met := met * least(1, pair / least_share);
  END LOOP;
  RETURN least_share * met;
END $$;

-- The same in the title, as if the words were independent of each other; the category, which no title has, counts too.
CREATE OR REPLACE FUNCTION title_words_share(words text[]) RETURNS double precision
  LANGUAGE plpgsql STABLE PARALLEL SAFE
  SET search_path FROM CURRENT
AS $$
DECLARE
  each text;
  together double precision := 1;
BEGIN
  FOREACH each IN ARRAY words LOOP
    together := together * greatest(1e-6, (
      SELECT CASE WHEN each LIKE '#%' THEN w.share ELSE w.title_share END FROM search_words w WHERE w.word = each));
  END LOOP;
  RETURN together;
END $$;
`;
