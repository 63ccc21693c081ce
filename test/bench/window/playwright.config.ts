import shared from '../../e2e/playwright.config';

/** `npm run bench:window`: figures of the window in an installed browser. They are printed, nothing fails for being slow. */
export default {
  ...shared,
  testDir: '.',
  testMatch: '*.window.ts',
  timeout: 600_000,
  workers: 1,
  fullyParallel: false,
  reporter: [['list', { printSteps: false }]],
  projects: [{ name: 'browser', use: { host: 'browser' } }],
};
