import { readdirSync, readFileSync } from 'node:fs';

/** The processes that another one has started and that are still its own, by what Linux tells. */
export function childrenOf(parent) {
  const pids = readdirSync('/proc').map(Number).filter(Boolean);
  return pids.filter((pid) => parentOf(pid) === parent);
}

function parentOf(pid) {
  try {
    // After the name, which may hold anything: state, then the parent.
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[1]);
  } catch {
    return undefined;
  }
}
