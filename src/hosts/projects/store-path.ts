/** Where the built file of a project's thread is. */
export { default as storePath } from './store-entry?modulePath';
