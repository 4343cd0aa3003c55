/** What the search migration adds to `items` and no entity maps: not a difference between entities and schema. */
export const searchOnlyColumns: readonly string[] = ['search_vector', 'search_position'];
