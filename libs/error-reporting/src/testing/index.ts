export { startSentrySink } from './sentry-sink.js';
export type { SentrySink, SinkEvent } from './sentry-sink.js';
