/** Where the built file of the threads is. */
export { default as workerPath } from './worker-entry?modulePath';
