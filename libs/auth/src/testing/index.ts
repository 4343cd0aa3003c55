export type { Decision, StubApplication } from './facebook-graph.js';
export { FacebookStub } from './facebook-stub.js';
export type { StubEndpoint, StubFault } from './facebook-stub.js';
export type { FacebookPerson } from './people.js';
