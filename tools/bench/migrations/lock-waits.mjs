const everyMs = 20;

/** Looks again and again who waits for a lock of which kind, and for how long. */
export function watchLocks({ plain }) {
  const seen = new Map();
  let going = true;
  const work = (async () => {
    while (going) {
      const rows = await plain(
        `SELECT a.pid, l.mode || ' on ' || coalesce(l.relation::regclass::text, l.locktype) AS lock,
           CASE WHEN a.query ~ '^INSERT INTO items' THEN 'a writer' ELSE 'the migration' END AS who,
           extract(epoch FROM clock_timestamp() - l.waitstart) * 1000 AS ms
         FROM pg_locks l JOIN pg_stat_activity a USING (pid)
         WHERE NOT l.granted AND a.datname = current_database()`,
      );
      for (const { who, lock, ms } of rows) {
        const key = `${who} ${lock}`;
        const wait = seen.get(key) ?? { who, lock, times: 0, longestMs: 0 };
        wait.times += 1;
        wait.longestMs = Math.max(wait.longestMs, Number(ms ?? 0));
        seen.set(key, wait);
      }
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
  })();
  return {
    async stop() {
      going = false;
      await work;
      return [...seen.values()].sort((one, other) => other.longestMs - one.longestMs);
    },
  };
}
