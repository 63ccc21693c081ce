import type { RawFit } from '../fit-spectrum';
import { arcWords, candidates, type Tail, tailWords } from './candidates';
import type { ChosenFits } from './chosen-fits';
import { decisive, informationGain, isStructured, parameterCount, penalty, rmsResidual } from './evidence';
import { isPlausibleArc } from './plausible-arc';
import type { SpectrumFits } from './spectrum-fits';

type ArcCount = 1 | 2 | 3;

/** A circuit chosen for a group and the way there. */
interface Choice {
  arcs: ArcCount;
  tail: Tail;
  inductive: boolean;
  reasons: string[];
}

/**
 * One circuit for a group of spectra. From one arc upwards, the best tail of each; one more arc when the AICc, summed over
 * the group, falls by more than 10 and the misfit is not systematic. All with an inductance, which is dropped at the end
 * where it pays nothing.
 */
export function chooseForGroup(group: SpectrumFits[], result: ChosenFits, isCancelled: () => boolean): void {
  const usable: SpectrumFits[] = [];
  for (const spectrum of group) {
    if (isCancelled()) break;
    if (spectrum.of(idOf(1, 'nested', false)) !== null || spectrum.of(idOf(1, 'none', false)) !== null) usable.push(spectrum);
    else result.failures.set(spectrum.index, spectrum.failure);
  }
  if (usable.length === 0) return;
  // A spectrum that is there twice counts once.
  const unlike = usable.filter(({ item }) => item.duplicateOf === undefined);
  const counted = unlike.length > 0 ? unlike : usable;
  const inductive = needsInductance(counted);
  let choice: Choice = { arcs: 1, tail: chooseTail(counted, 1, inductive), inductive, reasons: [] };
  while (choice.arcs < 3 && !isCancelled()) {
    const next = (choice.arcs + 1) as 2 | 3;
    const verdict = oneMoreArc(counted, choice, next);
    choice.reasons.push(verdict.reason);
    if (!verdict.accepted) break;
    choice = { ...choice, arcs: next, tail: verdict.tail };
  }
  choice.inductive = inductive && gainOver(counted, idOf(choice.arcs, choice.tail, false), idOf(choice.arcs, choice.tail, true)) > decisive;
  if (choice.inductive) choice.reasons.push('An inductance is needed at high frequency.');
  if (choice.tail !== 'nested')
    choice.reasons.push(
      `The form ${tailWords[choice.tail]} ${choice.tail === 'none' ? 'says as much' : `lowers AICc by more than ${decisive}`}.`,
    );
  for (const spectrum of usable) settle(spectrum, choice, usable.length, result);
}

function idOf(arcs: ArcCount, tail: Tail, inductive: boolean): string {
  const candidate = candidates.find((one) => one.arcs === arcs && one.tail === tail)!;
  return inductive ? `${candidate.id}-inductive` : candidate.id;
}

/** Sum over the group of how much `rich` gains on `simple`; spectra that one of them cannot fit do not count. */
function gainOver(group: SpectrumFits[], simple: string, rich: string): number {
  return group.reduce((sum, spectrum) => {
    const [a, b] = [spectrum.of(simple), spectrum.of(rich)];
    return a === null || b === null ? sum : sum + informationGain(a, b);
  }, 0);
}

/** The default tail unless another gains more than 10 on it, summed over the group; none where the Warburg gains nothing. */
function chooseTail(whole: SpectrumFits[], arcs: ArcCount, inductive: boolean): Tail {
  const group = evenly(whole, tailSample);
  const standard = idOf(arcs, 'nested', inductive);
  const tails = candidates.filter((one) => one.arcs === arcs).map((one) => one.tail);
  let [best, gain] = ['nested' as Tail, 0];
  if (group.some((spectrum) => hasRoom(spectrum, spectrum.of(standard)))) {
    for (const tail of tails) {
      if (tail === 'nested' || tail === 'none') continue;
      const own = gainOver(group, standard, idOf(arcs, tail, inductive));
      if (own > decisive && own > gain && isWorthIt(group, standard, idOf(arcs, tail, inductive))) [best, gain] = [tail, own];
    }
  }
  if (best === 'nested' && tails.includes('none') && group.every((spectrum) => lacksDiffusion(spectrum.of(standard)))) {
    if (gainOver(group, idOf(arcs, 'none', inductive), standard) <= decisive) best = 'none';
  }
  return best;
}

/** Where misfit is systematic AICc always finds a gain: another tail then has to lower the residual by a fifth. */
function isWorthIt(group: SpectrumFits[], standard: string, other: string): boolean {
  const pairs = group.flatMap((spectrum) => {
    const [a, b] = [spectrum.of(standard), spectrum.of(other)];
    return a === null || b === null ? [] : [[a, b] as const];
  });
  const systematic = pairs.filter(([, fit]) => isStructured(fit)).length;
  return 2 * systematic <= pairs.length || meanRms(pairs.map(([, fit]) => fit)) < 0.8 * meanRms(pairs.map(([fit]) => fit));
}

function meanRms(fits: readonly RawFit[]): number {
  return Math.sqrt(fits.reduce((sum, fit) => sum + rmsResidual(fit) ** 2, 0) / fits.length);
}

/** Typical of the group: one bad spectrum does not decide. */
function medianRms(fits: readonly RawFit[]): number {
  const sorted = fits.map(rmsResidual).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Spectra of a long series that the tail is chosen on. */
const tailSample = 8;

function evenly<T>(items: T[], count: number): T[] {
  if (items.length <= count) return items;
  return Array.from({ length: count }, (_, k) => items[Math.round((k * (items.length - 1)) / (count - 1))]!);
}

/** Whether a better description of this spectrum could gain what decides: the noise floor leaves it room. */
function hasRoom(spectrum: SpectrumFits, fit: RawFit | null): boolean {
  if (fit === null) return false;
  const floor = spectrum.floorOf(fit);
  if (Number.isNaN(floor)) return true;
  const n = fit.fit.problem.rows;
  const p = parameterCount(fit);
  // What is left to a circuit with three more parameters that describes everything but the noise, and a little luck.
  const reachable = 0.97 * Math.max(floor, 1e-6) ** 2 * (n - p - 3);
  return n * Math.log((rmsResidual(fit) ** 2 * n) / reachable) > decisive + penalty(p + 1, n) - penalty(p, n);
}

/** σw out of sight: at its bound or known to worse than a factor of two. */
function lacksDiffusion(raw: RawFit | null): boolean {
  if (raw === null) return true;
  const { problem, best } = raw.fit;
  const k = raw.circuit.compiled.parameters.findIndex(({ element }) => /^W\d*$/.test(element));
  const j = problem.space.free.indexOf(k);
  if (j < 0) return false;
  return best.x[j]! <= problem.lower[j]! + 1e-9 || Math.abs(sensitivity(raw, j)) < 1;
}

/** √(Σ(∂r/∂x)²)/s: how many standard deviations one e-fold of this parameter alone moves the residuals. */
function sensitivity({ fit }: RawFit, j: number): number {
  fit.problem.evaluate(fit.best.x);
  const norm = Math.sqrt(fit.problem.jacobian[j]!.reduce((sum, value) => sum + value * value, 0));
  return norm / Math.sqrt(fit.best.sum / fit.problem.rows + 1e-300);
}

function oneMoreArc(
  group: SpectrumFits[],
  { arcs, tail, inductive }: Choice,
  next: 2 | 3,
): { accepted: boolean; tail: Tail; reason: string } {
  const [simpleId, over] = [idOf(arcs, tail, inductive), group.length > 1 ? `over ${group.length} spectra` : 'for this spectrum'];
  const words = { one: arcWords[arcs], more: arcWords[next] };
  const simple = group.flatMap((spectrum) => spectrum.of(simpleId) ?? []);
  const rms = medianRms(simple);
  const rms_percent = (100 * rms).toPrecision(2);
  if (!group.some((spectrum) => hasRoom(spectrum, spectrum.of(simpleId)))) {
    return {
      accepted: false,
      tail,
      reason: `${capital(words.one)}: the residual (${rms_percent} %) is that of the noise; another arc has nothing left to describe.`,
    };
  }
  const nextTail = chooseTail(group, next, inductive);
  const richId = idOf(next, nextTail, inductive);
  const gain = gainOver(group, simpleId, richId);
  if (gain <= decisive) {
    return {
      accepted: false,
      tail,
      reason: `${capital(words.one)}: ${over} ${words.more} change AICc by ${(-gain).toFixed(0)}; it would have to fall by more than ${decisive}.`,
    };
  }
  const systematic = group.filter((spectrum) => stopsHere(spectrum, simpleId, richId, rms)).length;
  if (2 * systematic > group.length || (next === 3 && !isShownByMost(group, richId))) {
    return {
      accepted: false,
      tail,
      reason: `${capital(words.one)}: ${words.more} lower AICc by ${gain.toFixed(0)}, but that arc is not one these spectra can show: systematic misfit remains (${rms_percent} %).`,
    };
  }
  return {
    accepted: true,
    tail: nextTail,
    reason: `${capital(words.more)}: ${over} AICc falls by ${gain.toFixed(0)} against ${words.one} (more than ${decisive} decides).`,
  };
}

/** A third arc has to be one that three spectra in four can show, however poor two arcs are. */
function isShownByMost(group: SpectrumFits[], id: string): boolean {
  const shown = group.filter((spectrum) => {
    const fit = spectrum.of(id);
    return fit !== null && isPlausibleArc(fit);
  });
  return 4 * shown.length >= 3 * group.length;
}

/** A misfit above this (rms over |Z|) is no basis for numbers: then an arc need not be well determined to count. */
const poorFit = 0.01;

/**
 * On real data the misfit is systematic and AICc never stops adding arcs: where the richer circuit leaves structure too, one
 * more arc counts only if the simpler one is off by more than max(2 × the noise floor, 0.5 %) and the arc is plausible.
 */
function stopsHere(spectrum: SpectrumFits, simpleId: string, richId: string, groupRms: number): boolean {
  const [simple, rich] = [spectrum.of(simpleId), spectrum.of(richId)];
  if (simple === null || rich === null) return true;
  // Where two arcs reach white noise the evidence stands; a third is held to the stricter rule in any case.
  if (!isStructured(rich) && !richId.startsWith('three')) return false;
  const floor = spectrum.floorOf(simple);
  const rms = rmsResidual(simple);
  return rms <= Math.max(Number.isNaN(floor) ? 0 : 2 * floor, 0.005) || (groupRms <= poorFit && !isPlausibleArc(rich));
}

/** Im Z > 0 at the upper end, or a gain that decides on some of the spectra. */
function needsInductance(group: SpectrumFits[]): boolean {
  const isInductive = ({ item: { recording } }: SpectrumFits) => {
    const { frequency_Hz, zImag_ohm } = recording.spectrum;
    const top = frequency_Hz.reduce((best, f, k) => (f > frequency_Hz[best]! ? k : best), 0);
    return zImag_ohm[top]! > 0;
  };
  if (group.some(isInductive)) return true;
  const sample = evenly(group, tailSample);
  if (!sample.some((spectrum) => hasRoom(spectrum, spectrum.of(idOf(1, 'nested', false))))) return false;
  return gainOver(sample, idOf(2, 'nested', false), idOf(2, 'nested', true)) > decisive;
}

/** The group's circuit, or for a single spectrum one arc more where its own noise demands it (flagged). */
function settle(spectrum: SpectrumFits, { arcs, tail, inductive, reasons }: Choice, size: number, result: ChosenFits): void {
  const own = spectrum.of(idOf(arcs, tail, inductive)) ?? spectrum.of(idOf(1, 'none', false));
  if (own === null) {
    result.failures.set(spectrum.index, spectrum.failure);
    return;
  }
  const reason = reasons.join(' ');
  if (size > 1 && arcs < 3 && hasRoom(spectrum, own)) {
    const [ownId, richerId] = [idOf(arcs, tail, inductive), idOf((arcs + 1) as ArcCount, 'nested', inductive)];
    const richer = tail === 'nested' ? spectrum.of(richerId) : null;
    const isBetter = richer !== null && informationGain(own, richer) > decisive && !isStructured(richer) && isPlausibleArc(richer);
    if (isBetter && !stopsHere(spectrum, ownId, richerId, rmsResidual(own))) {
      const deviates = `Unlike the other spectra of this series (${arcWords[arcs]}), this one needs ${arcWords[(arcs + 1) as ArcCount]}: AICc falls by ${informationGain(own, richer).toFixed(0)}.`;
      result.chosen.set(spectrum.index, { raw: inFull(spectrum, richer), reason: deviates, deviates });
      return;
    }
  }
  result.chosen.set(spectrum.index, { raw: inFull(spectrum, own), reason });
}

function inFull(spectrum: SpectrumFits, quick: RawFit): RawFit {
  const full = spectrum.inFull(quick);
  return { ...full, elapsed_ms: spectrum.elapsed_ms + full.elapsed_ms };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
