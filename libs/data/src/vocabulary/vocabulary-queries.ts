import type { PreparedQuery } from '../database/prepared-query.js';

const likeTrigrams = 60;
const likeSounds = 60;

/** $1: words as typed. Each with its folded form and how often its stem is written. */
export const knownWords: PreparedQuery = {
  name: 'vocabulary_known',
  text: `SELECT typed.word, folded.term,
                coalesce((SELECT sum(v.items)::integer FROM vocabulary v
                           WHERE v.stem = (ts_lexize('pg_catalog.english_stem'::regdictionary, folded.term))[1]), 0) AS items
           FROM unnest($1::text[]) AS typed (word),
                LATERAL (SELECT btrim(lower(search_fold(typed.word))) AS term) AS folded`,
};

/** $1: a folded word. Words of similar letters, and words of the same sound, which may share few letters. */
export const similarWords: PreparedQuery = {
  name: 'vocabulary_similar',
  text: `(SELECT term, spelling, items FROM vocabulary WHERE sound IS NOT NULL ORDER BY term <-> $1::text LIMIT ${likeTrigrams})
         UNION
         (SELECT term, spelling, items FROM vocabulary WHERE sound = word_sound($1::text)
           ORDER BY items DESC LIMIT ${likeSounds})`,
};

/** $1: folded words. Those of them that titles hold, as they are spelled. */
export const titleWords: PreparedQuery = {
  name: 'vocabulary_title_words',
  text: `SELECT term, spelling, titles AS items FROM vocabulary WHERE term = ANY ($1::text[]) AND titles > 1`,
};

/** $1: a stem's word, $2: cap. Whether listed items hold a word that the sample did not see. */
export const wordInItems: PreparedQuery = {
  name: 'vocabulary_in_items',
  text: `SELECT count(*)::integer AS items FROM (
           SELECT FROM items WHERE state IN ('available', 'reserved')
              AND search_vector @@ phraseto_tsquery('pg_catalog.english'::regconfig, $1::text) LIMIT $2) AS found`,
};

/** $1: what a term may begin with, the likeliest first (see VocabularyRepository.complete); $2: most wanted. */
export const completions: PreparedQuery = {
  name: 'vocabulary_complete',
  text: `SELECT v.spelling, start.rank::integer AS rank
           FROM unnest($1::text[]) WITH ORDINALITY AS typed (prefix, rank)
           CROSS JOIN LATERAL (
             SELECT CASE WHEN typed.prefix LIKE '% %' THEN
                      btrim(regexp_replace(lower(search_fold(typed.prefix)), ' +', ' ', 'g'))
                    ELSE btrim(lower(search_fold(typed.prefix))) END AS term, typed.rank) AS start
           CROSS JOIN LATERAL (
             SELECT spelling, titles, term FROM vocabulary
              WHERE term >= start.term COLLATE "C" AND term < (start.term || chr(1114111)) COLLATE "C"
                AND titles > 1 AND length(start.term) > 1
              ORDER BY titles DESC, term LIMIT $2) AS v
          ORDER BY start.rank, v.titles DESC, v.term`,
};
