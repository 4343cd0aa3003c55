/** Words, pairs and points are in one of two sets: the one that a design may be tuned on, and the one that is reported. */
export const setNames = ['tuning', 'report'];

/** Which set a thing belongs to, by its name: no thing is in both. */
export function isIn(set, name) {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1)
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  // The low bit of this hash only follows the last characters.
  return setNames[((hash >>> 15) ^ (hash >>> 7)) & 1] === set;
}
