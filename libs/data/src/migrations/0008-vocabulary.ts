import type { Migration } from './migration.js';

/** The words that items are written with: what a mistyped one may have meant, and what one begun may become. */
export const vocabulary: Migration = {
  name: '0008-vocabulary',
  sql: String.raw`
-- Letters of about the same sound have one digit, vowels none, doubled ones count once: "bycicle", "bisicle", "bicycle" are 124.
CREATE FUNCTION word_sound(word text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN regexp_replace(
    translate(word, 'bfpvcgjkqsxzdtlmnraeiouyhw', '111122222222334556'), '(.)\1+', '\1', 'g');
COMMENT ON FUNCTION word_sound IS 'What a word sounds like, after Soundex but of the whole word and without its first letter';

-- Made anew from the items by refreshVocabulary. A term is one word or two that follow each other in a title.
CREATE TABLE vocabulary (
  term text COLLATE "C" PRIMARY KEY,
  spelling text NOT NULL,
  titles integer NOT NULL,
  items integer NOT NULL,
  stem text GENERATED ALWAYS AS (
    CASE WHEN position(' ' IN term) = 0 THEN (ts_lexize('pg_catalog.english_stem'::regdictionary, term))[1] END) STORED,
  sound text GENERATED ALWAYS AS (CASE WHEN position(' ' IN term) = 0 THEN word_sound(term) END) STORED
);
COMMENT ON COLUMN vocabulary.term IS 'As search_fold leaves it, in lower case';
COMMENT ON COLUMN vocabulary.spelling IS 'As it is written most often, accents and all, in lower case';
COMMENT ON COLUMN vocabulary.titles IS 'Titles with it, in a sample of the listed items';
COMMENT ON COLUMN vocabulary.items IS 'Titles and descriptions with it, in the same sample';
CREATE INDEX vocabulary_stem ON vocabulary (stem) WHERE stem IS NOT NULL;
CREATE INDEX vocabulary_sound ON vocabulary (sound, items DESC) WHERE sound IS NOT NULL;
CREATE INDEX vocabulary_similar ON vocabulary USING gist (term gist_trgm_ops (siglen = 64)) WHERE sound IS NOT NULL;

-- One row: when the vocabulary was last made, so that of several processes one makes it.
CREATE TABLE vocabulary_refresh (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  refreshed_at timestamptz NOT NULL DEFAULT '-infinity'
);
INSERT INTO vocabulary_refresh DEFAULT VALUES;
`,
};
