import { run } from '../lib/run.mjs';

/** Levels of npm's that nobody should be served with. */
const BAD = ['high', 'critical'];

/**
 * What an answer to `npm audit --json` says.
 *
 * @param {string} output
 * @returns {{ faults: string[] } | { unanswered: string }} one line a fault; or why nothing is known
 */
export function readAudit(output) {
  const json = output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1);
  const { auditReportVersion, vulnerabilities = {}, message } = JSON.parse(json || '{}');
  if (!auditReportVersion) return { unanswered: message ?? output.trim() };
  return {
    faults: Object.values(vulnerabilities)
      .filter(({ severity }) => BAD.includes(severity))
      .map(({ name, severity, range }) => `${name} ${range}: ${severity}`),
  };
}

/** Asks the registry about what is installed for production. Not every registry answers: then nothing passed and nothing failed. */
export async function audit() {
  const { output } = await run('npm', ['audit', '--omit=dev', '--json'], { quiet: true });
  const { faults = [], unanswered } = readAudit(output);
  for (const fault of faults) console.error(fault);
  if (unanswered === undefined) return { code: faults.length > 0 ? 1 : 0 };
  return { code: 0, unknown: `the registry does not answer audits (${unanswered})` };
}
