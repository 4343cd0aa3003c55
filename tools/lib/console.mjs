/** Ends the process with one clear line. */
export function fail(message, code = 1) {
  console.error(message);
  process.exit(code);
}

/** `1.2 s`, `3 min 5 s`. */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
