// Runs the built main process and preload, with the stand-in in the place of `electron`, through the whole way of the data.
// Prints what came of it as one line of JSON.
import { createRequire, registerHooks } from 'node:module';

const standIn = new URL('./electron.ts', import.meta.url).href;
registerHooks({
  resolve: (name, context, next) =>
    name === 'electron' ? { url: standIn, format: 'module-typescript', shortCircuit: true } : next(name, context),
});

const electron = await import('./electron.ts');
await import('../../out/main/electron.js');
createRequire(import.meta.url)('../../out/preload/preload.cjs');
while (electron.BrowserWindow.made[0]?.shown !== true) await new Promise((resolve) => setTimeout(resolve, 10));

const bridge = electron.exposed.arctrace;
const ended = () =>
  new Promise((resolve) => {
    const stop = bridge.subscribe(({ name, payload }) => {
      if (name !== 'job' || payload.type === 'progress' || payload.type === 'partial') return;
      stop();
      resolve(payload);
    });
  });
const call = async (method, input = {}) => {
  const reply = await bridge.call(method, input);
  if (!reply.ok) throw new Error(`${method}: ${reply.error.message}`);
  return reply.value;
};

const imported = ended();
await call('files.example');
await imported;
await call('session.execute', { type: 'import.accept', payload: {} });
const fitted = ended();
await call('fits.start');
const fit = await fitted;
const serve = electron.protocol.handlers.get('arctrace');
const page = await serve({ method: 'GET', url: 'arctrace://window/' });
const { text } = await call('results.csv');
process.stdout.write(
  `${JSON.stringify({ fit, page: await page.text(), rows: text.trim().split('\n').length, preload: electron.BrowserWindow.made[0].options.webPreferences.preload })}\n`,
);
electron.app.emit('will-quit', { preventDefault: () => {} });
