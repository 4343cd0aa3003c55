import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FetchPictureOptions } from '@tradyfit/auth';
import { createTestDatabase } from '@tradyfit/data/testing';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { readConfig } from '../../src/config.js';
import { createApp } from '../../src/create-app.js';
import { RecordingReporter } from './recording-reporter.js';

type TestDatabase = Awaited<ReturnType<typeof createTestDatabase>>;

/** The whole site on a database of its own; one for each spec file is quick enough. */
export interface TestApp {
  app: NestFastifyApplication;
  database: TestDatabase;
  /** The site's clock, in milliseconds since the epoch; it stands still until a test moves it. */
  clock: { now: number };
  reporter: RecordingReporter;
  /** Log lines, parsed, at level `info`. */
  logs: Record<string, unknown>[];
  /** Asks for a page as a browser does. */
  get(url: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  /** Any request; nothing is added to it. */
  inject(options: InjectOptions): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
}

export interface TestAppOptions {
  /** Settings by the names of the environment. */
  settings?: Record<string, string>;
  /** Where pictures of members may be fetched from; default: Facebook's hosts. */
  pictures?: FetchPictureOptions;
  /** Reports where the settings say, instead of into `reporter`. */
  reportsAsSet?: boolean;
  /** Milliseconds after which a request whose answer has not begun is told so; default 25,000. */
  deadlineMs?: number;
  /** Folder of built browser files; default none. */
  assetsDir?: string;
  /** The URL that the site is given for its database; default: the database's own. */
  databaseUrl?: (url: string) => Promise<string>;
}

/** Starts the site as `main.ts` does, without a port. Call `close` in `afterAll`. */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const filesDir = await mkdtemp(join(tmpdir(), 'tradyfit-files-'));
  const clock = { now: Date.parse('2026-11-23T12:00:00Z') };
  const reporter = new RecordingReporter();
  const logs: Record<string, unknown>[] = [];
  const config = readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: (await options.databaseUrl?.(database.url)) ?? database.url,
    PUBLIC_URL: 'https://tradyfit.example',
    SESSION_SECRET: 'only for tests, and long enough for them',
    FILES_DIR: filesDir,
    ...options.settings,
  });
  const app = await createApp({
    config,
    ...(options.pictures && { pictures: options.pictures }),
    ...(options.deadlineMs && { deadlineMs: options.deadlineMs }),
    ...(options.assetsDir && { assetsDir: options.assetsDir }),
    now: () => clock.now,
    ...(!options.reportsAsSet && { errorReporter: reporter }),
    logStream: { write: (line) => void logs.push(JSON.parse(line) as Record<string, unknown>) },
  });
  const inject = (request: InjectOptions) => app.inject(request);
  return {
    app,
    database,
    clock,
    reporter,
    logs,
    inject,
    get: (url, headers = {}) =>
      inject({ method: 'GET', url, headers: { accept: 'text/html', ...headers } }),
    async close() {
      await app.close();
      await database.close();
      await rm(filesDir, { recursive: true, force: true });
    },
  };
}
