type Sharp = typeof import('sharp').default;

let loaded: Promise<Sharp> | undefined;

/** The decoder, loaded by the first picture: a process that never meets one does without its 25 MB of memory. */
export function loadSharp(): Promise<Sharp> {
  return (loaded ??= load());
}

async function load(): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  // Pictures come from memory and never twice: the decoder's cache would only hold on to them.
  sharp.cache(false);
  return sharp;
}
