import { circuits } from '../../circuits/registry';
import { weightings } from '../core/fit-result';
import { readers } from '../import/registry';
import { type AppInfo, hostOffers } from './api';
import type { Host } from './host';
import { version } from './version';

/** What this build and its host can do. */
export function appInfo(host: Host): AppInfo {
  return {
    version,
    host: host.kind,
    offers: hostOffers.filter((offer) => host.offers[offer] !== undefined),
    formats: readers.map(({ id, instrument, extensions }) => ({ id, instrument, extensions: [...extensions] })),
    circuits: [...circuits.values()].map(({ id, title, circuit, whenToUse }) => ({ id, title, circuit, whenToUse })),
    weightings: [...weightings],
    threads: host.workers.threads,
  };
}
