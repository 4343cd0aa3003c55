const MOST_KEPT = 200;

/**
 * Keeps formatters by their key: making one costs far more than using it. Keys hold the reader's locale, which
 * anyone may choose, so the number kept is bounded and the oldest goes first.
 */
export function keepFormatters<Formatter>(
  make: (key: string) => Formatter,
): (key: string) => Formatter {
  const kept = new Map<string, Formatter>();
  return (key) => {
    const found = kept.get(key);
    if (found) return found;
    const made = make(key);
    if (kept.size >= MOST_KEPT) {
      for (const oldest of kept.keys()) {
        kept.delete(oldest);
        break;
      }
    }
    kept.set(key, made);
    return made;
  };
}
