import cluster, { type Worker } from 'node:cluster';
import type { Config } from '../config.js';
import { ElasticWindowStorage } from '../http/rate-limit/elastic-window.storage.js';
import type { ToPrimary, ToWorker } from './messages.js';
import { PrimaryReports } from './primary-reports.js';
import { RestartPause } from './restart-pause.js';

/** Processes close within nine seconds; one that does not is ended, since the platform's patience has an end too. */
const PATIENCE_MS = 9_500;

/** Starts the processes that serve, and ends this one with them. */
export function keepProcesses(config: Config): void {
  new Primary(config).start();
}

/**
 * Keeps several processes that serve the site on one port: starts those anew that die, counts for all of them what is limited, passes
 * news between them, and stops them. It answers no request itself.
 */
class Primary {
  private readonly bornAt = new Map<number, number>();
  private readonly serving = new Set<number>();
  private readonly pause = new RestartPause();
  private readonly reports: PrimaryReports;
  private readonly counts = new ElasticWindowStorage(Date.now);
  private listening = 0;
  private readonly starting = new Set<NodeJS.Timeout>();
  private isStopping = false;

  constructor(private readonly config: Config) {
    this.reports = new PrimaryReports(config);
  }

  start(): void {
    cluster.on('listening', (worker, address) => this.onListening(worker, address.port));
    cluster.on('message', (worker, message: ToPrimary) => {
      this.onMessage(worker, message).catch((error: unknown) => this.reports.error(error));
    });
    cluster.on('exit', (worker, code, signal) => this.onExit(worker, code, signal));
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => this.stop());
    // The others follow when it listens: what keeps it from starting is then said once.
    this.fork();
  }

  private fork(): void {
    // Outside production the secret may be made up: all must sign with the same one.
    const worker = cluster.fork({ SESSION_SECRET: this.config.SESSION_SECRET });
    this.bornAt.set(worker.id, performance.now());
    // A message to a process that has just died; its exit is heard of anyway.
    worker.on('error', () => undefined);
  }

  private onListening(worker: Worker, port: number): void {
    this.serving.add(worker.id);
    this.listening += 1;
    const { WEB_CONCURRENCY: size, HOST: host } = this.config;
    if (this.listening === 1 && !this.isStopping) for (let n = 1; n < size; n++) this.fork();
    if (this.listening === size)
      process.stdout.write(`listening on http://${host}:${port}, ${size} processes\n`);
  }

  private async onMessage(from: Worker, message: ToPrimary): Promise<void> {
    if (message.kind === 'count') {
      const counted = await this.counts.increment(...message.hit);
      tell(from, { kind: 'counted', id: message.id, counted });
    } else if (message.kind === 'publish') {
      const { topic, news } = message;
      for (const worker of workers())
        if (worker !== from) tell(worker, { kind: 'news', topic, news });
    }
  }

  private onExit(worker: Worker, code: number, signal: string): void {
    const livedMs = performance.now() - (this.bornAt.get(worker.id) ?? 0);
    const hasServed = this.serving.delete(worker.id);
    this.bornAt.delete(worker.id);
    if (this.isStopping) {
      if (hasServed && (code !== 0 || signal)) process.exitCode = 1;
      return;
    }
    // Nothing has ever worked: whoever started us restarts us, and has been told why by the process itself.
    if (this.listening === 0) process.exit(code || 1);
    const pauseMs = this.pause.next(livedMs);
    const how = signal ? `was ended by ${signal}` : `ended with ${code}`;
    this.reports.processLost(how, livedMs);
    process.stderr.write(
      `A process (${worker.process.pid}) ${how}; another one starts in ${pauseMs / 1000} s.\n`,
    );
    const timer = setTimeout(() => {
      this.starting.delete(timer);
      this.fork();
    }, pauseMs);
    this.starting.add(timer);
  }

  /** Lets all finish what they do; the second time ends them at once. */
  private stop(): void {
    if (this.isStopping) return killAll();
    this.isStopping = true;
    for (const timer of this.starting) clearTimeout(timer);
    for (const worker of workers()) {
      if (this.serving.has(worker.id)) tell(worker, { kind: 'stop' });
      // One that still starts would not hear it, and has nothing to finish.
      else worker.process.kill('SIGTERM');
    }
    setTimeout(killAll, PATIENCE_MS).unref();
  }
}

const workers = (): Worker[] => Object.values(cluster.workers ?? {}).filter((each) => !!each);

function tell(worker: Worker, message: ToWorker): void {
  if (worker.isConnected()) worker.send(message);
}

function killAll(): void {
  for (const worker of workers()) worker.process.kill('SIGKILL');
}
