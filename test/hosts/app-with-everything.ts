import { chSeries } from '../cli/made-voltammogram';
import { type MadeCycle, madeText } from '../simulators/made-cycling';
import { simulateTitration, titrationCsv } from '../simulators/titration';
import { evenCell, evenRates_mVPerS } from '../unit/voltammetry/made-voltammograms';
import { type DirectApp, directApp } from './direct-app';

/** Samples of the project by technique. */
export const everything = { eis: '', cv: 'cv', gitt: 'gitt', cycling: 'cycling' };

/** Diffusion coefficient of the simulated particle. */
export const simulatedDiffusion_cm2PerS = 3e-11;

const cycle = (k: number): MadeCycle => {
  const current_mA = k % 10 < 5 ? 0.5 : 1;
  const capacity = (k === 0 ? 0.6 : 0.45) * 0.995 ** k * (current_mA === 1 ? 0.8 : 1);
  return {
    discharge: { capacity_mAh: k === 0 ? 0.75 : capacity, current_mA, from_V: 1.6, to_V: 0.01 },
    charge: { capacity_mAh: 0.99 * capacity, current_mA, from_V: 0.2, to_V: 2.5 },
  };
};

/** An app whose project holds the example's spectra with fits, a scan-rate series, a titration and twenty cycles at two currents. */
export async function appWithEverything(
  options: Parameters<typeof directApp>[0] = {},
): Promise<DirectApp & { samples: typeof everything }> {
  const direct = directApp(options);
  const { driver, files } = direct;
  const encode = (text: string) => new TextEncoder().encode(text);
  await driver.finish(driver.call('files.example', {}));
  await driver.call('session.execute', { type: 'import.accept', payload: {} });
  const eis = (await driver.project()).recordings[0]?.sample as string;
  await driver.finish(driver.call('fits.start', {}));
  const voltammograms = Object.entries(chSeries('cv', { ...evenCell, step_V: 0.005 }, evenRates_mVPerS));
  const titration = titrationCsv(
    simulateTitration({
      particle: { shape: 'slab', length_cm: 6e-4, diffusion_cm2PerS: simulatedDiffusion_cm2PerS },
      steps: [1, 1, 1, 1, -1, -1, -1].map((sign) => ({ current_A: sign * 1e-4, pulse_s: 600, rest_s: 12000 })),
      slope_VPerC: 0.5,
      interval_s: 20,
      restInterval_s: 300,
      resistance_ohm: 20,
    }),
  );
  const cycles = madeText(
    Array.from({ length: 20 }, (_, k) => cycle(k)),
    { rows: 30 },
  );
  const handles = [...voltammograms, ['gitt.csv', titration] as const, ['cycling.csv', cycles] as const].map(([name, text]) =>
    files.put(name, encode(text)),
  );
  await driver.finish(driver.call('files.add', { handles }));
  await driver.call('session.execute', { type: 'import.accept', payload: {} });
  const records = { gitt: { diffusionLength_um: 6 }, cycling: { kind: 'anode-half' as const, activeMass_mg: 2 } };
  for (const [sample, record] of Object.entries(records)) {
    await driver.call('session.execute', { type: 'cells.set', payload: { sample, record } });
  }
  return { ...direct, samples: { ...everything, eis } };
}
