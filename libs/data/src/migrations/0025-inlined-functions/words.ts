/** What 0007 made: what is no single expression in a language that keeps a statement's plan for the session. */
export const wordFunctions = String.raw`
-- array_to_string is not immutable, and a function that says more of itself than is true of its expression is not put in its place.
CREATE OR REPLACE FUNCTION item_index_words(included text[], category_id integer) RETURNS text[]
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN tsvector_to_array(to_tsvector('pg_catalog.english'::regconfig, search_fold(array_to_string(included, ' '))))
    || CASE WHEN category_id IS NULL THEN '{}' ELSE ARRAY['#c' || category_id::text] END;
CREATE OR REPLACE FUNCTION all_words_query(words text[]) RETURNS tsquery
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE WHEN cardinality(words) > 0 THEN ('''' || array_to_string(words, '''&''') || '''')::tsquery END;

CREATE OR REPLACE FUNCTION words_share(words text[]) RETURNS double precision
  LANGUAGE plpgsql STABLE PARALLEL SAFE
  SET search_path FROM CURRENT
AS $$
BEGIN
  RETURN (SELECT coalesce(exp(sum(ln(coalesce(w.share, 1e-6)))), 1)
    FROM unnest(words) AS wanted (word) LEFT JOIN search_words w ON w.word = wanted.word);
END $$;

CREATE OR REPLACE FUNCTION title_words_share(words text[]) RETURNS double precision
  LANGUAGE plpgsql STABLE PARALLEL SAFE
  SET search_path FROM CURRENT
AS $$
BEGIN
  RETURN (SELECT coalesce(exp(sum(ln(greatest(CASE WHEN wanted.word LIKE '#%' THEN w.share ELSE w.title_share END, 1e-6)))), 1)
    FROM unnest(words) AS wanted (word) LEFT JOIN search_words w ON w.word = wanted.word);
END $$;
`;
