import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FACEBOOK_PICTURE_HOSTS, type FetchPictureOptions } from '@tradyfit/auth';
import type { ErrorReporter } from '@tradyfit/error-reporting';
import { FileStorage } from '@tradyfit/storage';
import { LogController } from 'fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DestinationStream } from 'pino';
import { AppModule } from './app.module.js';
import type { Config } from './config.js';
import { Assets } from './http/assets.js';
import { trustHops } from './http/client-address.js';
import { addDeadline } from './http/deadline.js';
import { ErrorFilter } from './http/error.filter.js';
import { addHooks } from './http/hooks.js';
import { createLogger, NestLogger } from './http/logger.js';
import { multipartLimits } from './http/multipart.js';
import { KeptPages } from './http/page-cache/kept-pages.js';
import { requestIds } from './http/request-id.js';
import type { Site } from './http/site.js';
import { serveFiles } from './http/static-files.js';
import { MEDIA_PATH } from './libraries.js';

export interface AppOptions {
  config: Config;
  /** Folder of the built browser files; without it pages have no styles. */
  assetsDir?: string;
  /** Where log lines go; default: standard output. */
  logStream?: DestinationStream;
  /** Milliseconds since the epoch; default: the system's clock. */
  now?: () => number;
  /** Where pictures of members may be fetched from; default: Facebook's hosts. */
  pictures?: FetchPictureOptions;
  /** Takes the place of the reporter that the settings name. */
  errorReporter?: ErrorReporter;
  /** Milliseconds after which a request whose answer has not begun is told so; default 25,000. */
  deadlineMs?: number;
}

/** The site, ready to listen or to be asked with `inject`. Rejects when the database cannot be reached. */
export async function createApp(options: AppOptions): Promise<NestFastifyApplication> {
  const { config } = options;
  const logger = createLogger(config.LOG_LEVEL, options.logStream);
  const site: Site = {
    config,
    assets: Assets.open(options.assetsDir),
    now: options.now ?? Date.now,
    pictures: options.pictures ?? { allowedHosts: FACEBOOK_PICTURE_HOSTS },
  };
  const answerFailed = (error: Error, request: FastifyRequest, reply: FastifyReply) =>
    app.get(ErrorFilter).answer(error, request, reply);
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    logController: new LogController({
      disableRequestLogging: true,
      requestIdLogLabel: 'requestId',
    }),
    genReqId: requestIds(config.TRUSTED_PROXY_HOPS),
    trustProxy: trustHops(config.TRUSTED_PROXY_HOPS),
    bodyLimit: 128 * 1024,
    // Longer than the 90 s after which routers drop an idle connection, so that they never use one that we just closed.
    keepAliveTimeout: 95_000,
    requestTimeout: 30_000,
    http: { headersTimeout: 20_000, connectionsCheckingInterval: 5_000 },
    // What arrives on an open connection while we close is still answered.
    return503OnClosing: false,
    // Our own checks say what is wrong with a long parameter; Node's limit on headers (16 KB) holds before.
    routerOptions: { maxParamLength: 16_384 },
    // A malformed URL fails before any route, so Nest's filters would not see it.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      void answerFailed(error, request, reply),
  });
  const app: NestFastifyApplication = await NestFactory.create<NestFastifyApplication>(
    AppModule.register(site, options.errorReporter),
    adapter,
    // Buffered lines appear only once the app is made: whoever starts it says why it was not.
    { logger: new NestLogger(logger), bufferLogs: true, autoFlushLogs: false, abortOnError: false },
  );
  site.photoOrigin = originOf(app.get(FileStorage).publicUrl('photo'), config.PUBLIC_URL);
  app.enableCsrfProtection({ trustedOrigins: [config.PUBLIC_URL] });
  addDeadline(adapter.getInstance(), answerFailed, options.deadlineMs);
  const pages = app.get(KeptPages);
  addHooks(adapter.getInstance(), site, pages);
  await app.register(cookie);
  // When cookies have been read.
  pages.answerFrom(adapter.getInstance());
  await app.register(multipart, { limits: multipartLimits, throwFileSizeLimit: false });
  // Before the files: a plugin compresses only what is registered after it.
  await app.register(compress, { encodings: ['br', 'gzip'], threshold: 1024 });
  await serveFiles(app, site, MEDIA_PATH);
  await app.init();
  await adapter.getInstance().ready();
  app.flushLogs();
  return app;
}

function originOf(url: string, publicUrl: string): string | undefined {
  const { origin } = new URL(url, publicUrl);
  return origin === publicUrl ? undefined : origin;
}
