import { afterAll, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { methodInputs, methodNames } from '../../src/app/api';
import { commandSchema } from '../../src/app/command';
import { seededRandom } from '../../src/core/seeded-random';
import { directApp } from '../hosts/direct-app';
import { anyValue, valueLike } from './random-value';

/** Calls a method; `ARCTRACE_FUZZ=1000` for more. */
const rounds = Math.max(1, Number(process.env.ARCTRACE_FUZZ ?? 40));
const shapeOf = (schema: z.ZodType) => z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as object;

const lost: unknown[] = [];
const noteLost = (reason: unknown) => lost.push(reason);
process.on('unhandledRejection', noteLost);
afterAll(() => process.off('unhandledRejection', noteLost));

/** An app in which there is something to break: the example, imported, and the words that name its parts. */
async function appWithExample() {
  const { app, driver } = directApp();
  await driver.finish(driver.call('files.example', {}));
  await driver.call('session.execute', { type: 'import.accept', payload: {} });
  const { recordings, files } = await driver.project();
  const ids = recordings.map(({ id }) => id);
  const samples = [...new Set(recordings.map(({ sample }) => sample))];
  const words = [...ids, ...samples, ...files.map(({ id }) => id), 'R0-p(R1,CPE1)', 'R1', 'project', 'time_s', 'a', 'auto'];
  return { app, driver, words };
}

describe('random structures', () => {
  test.each(methodNames)(
    '%s answers each with a value or an error that says what is wrong, and the project stays whole',
    async (method) => {
      const { app, driver, words } = await appWithExample();
      const random = seededRandom(7);
      const shape = shapeOf(method === 'session.execute' ? commandSchema : methodInputs[method]);
      for (let round = 0; round < rounds; round += 1) {
        const input = round % 4 === 0 ? anyValue(random, words) : valueLike(shape, random, words, round % 2 === 0 ? 0.05 : 0);
        const reply = await app.dispatch(method, input);
        if (!reply.ok) {
          expect(reply.error.code, JSON.stringify(input)).not.toBe('INTERNAL');
          expect(reply.error.message.trim()).not.toBe('');
        }
      }
      await vi.waitFor(async () => expect((await driver.state()).jobs.filter(({ state }) => state === 'running')).toEqual([]), 20_000);
      const { project, history } = await driver.state();
      expect(Array.isArray(project.recordings)).toBe(true);
      expect(history).toHaveProperty('undo');
      expect(lost).toEqual([]);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    },
  );
});
