/** Everything the window needs of the app besides the contract's types: the door that renderer/ imports. */
export { applyProjectPatches } from './apply-project-patches';
export { type ClientTransport, clientCalls } from './client-calls';
export { errorFromRecord } from './error-from-record';
export { decodeFrame, encodeFrame } from './wire-codec';
