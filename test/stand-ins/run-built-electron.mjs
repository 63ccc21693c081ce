// Runs a built main process and preload (of `out/`, or of the folder named), with the stand-in in the place of `electron`, through the whole way of the data.
// Prints what came of it as one line of JSON.
import { createRequire, registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const standIn = new URL('./electron.ts', import.meta.url).href;
registerHooks({
  resolve: (name, context, next) =>
    name === 'electron' ? { url: standIn, format: 'module-typescript', shortCircuit: true } : next(name, context),
});

const electron = await import('./electron.ts');
const built = resolve(process.argv[2] ?? fileURLToPath(new URL('../../out', import.meta.url)));
await import(pathToFileURL(`${built}/main/electron.js`).href);
createRequire(import.meta.url)(`${built}/preload/preload.cjs`);
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
