import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Asks for the paths in turn with wrk, which takes little of the machine for itself.
 * @param {{ url: string, paths: string[], clients?: number, seconds?: number, headers?: Record<string, string>, mayRefuse?: boolean }} load
 *   `mayRefuse`: a site that is asked for too much may say so (503); they count as `refused`
 * @returns {Promise<{ perSecond: number, p50: number, p95: number, p99: number, requests: number, refused: number }>} latencies in milliseconds
 * @throws Error when any other answer failed
 */
export async function load({
  url,
  paths,
  clients = 32,
  seconds = 3,
  headers = {},
  mayRefuse = false,
}) {
  const folder = await mkdtemp(join(tmpdir(), 'tradyfit-load-'));
  const script = join(folder, 'load.lua');
  await writeFile(script, lua(paths, headers, mayRefuse));
  try {
    const { stdout } = await run('wrk', [
      '-t1',
      `-c${clients}`,
      `-d${seconds}s`,
      '--timeout',
      '20s',
      '-s',
      script,
      url,
    ]);
    const { failed, ...figures } = JSON.parse(/^RESULT (.*)$/m.exec(stdout)[1]);
    const { refused, requests } = figures;
    if (failed > refused)
      throw new Error(`${failed} of ${requests} answers of ${url}${paths[0]} failed`);
    return figures;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function lua(paths, headers, mayRefuse) {
  const text = (value) => JSON.stringify(value);
  return `
local paths = { ${paths.map(text).join(', ')} }
local headers = { ${Object.entries(headers)
    .map(([name, value]) => `[${text(name)}] = ${text(value)}`)
    .join(', ')} }
local ready = {}
local at = 0
local threads = {}
refused = 0
setup = function(thread) table.insert(threads, thread) end
${mayRefuse ? 'response = function(status) if status == 503 then refused = refused + 1 end end' : ''}
init = function() for i, path in ipairs(paths) do ready[i] = wrk.format("GET", path, headers) end end
request = function() at = at % #ready + 1; return ready[at] end
done = function(summary, latency)
  local e = summary.errors
  local refusals = 0
  for _, thread in ipairs(threads) do refusals = refusals + thread:get("refused") end
  io.write(string.format('\\nRESULT {"requests":%d,"perSecond":%.2f,"p50":%.3f,"p95":%.3f,"p99":%.3f,"failed":%d,"refused":%d}\\n',
    summary.requests, summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(95) / 1000,
    latency:percentile(99) / 1000, e.connect + e.read + e.write + e.status + e.timeout, refusals))
end
`;
}
