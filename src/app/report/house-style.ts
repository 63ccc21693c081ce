import type { ReportStyle } from '../../core/report-style';
import type { HostSettings } from '../host';
import { reportStyleSchema } from './report-style-schema';

const name = 'report-style';

/** How this house writes its reports, from one project to the next; as usual where nothing was kept, or what was kept cannot be read. */
export async function readHouseStyle(settings: HostSettings | undefined): Promise<ReportStyle> {
  const kept = await settings?.read(name).catch(() => undefined);
  const parsed = reportStyleSchema.safeParse(kept ?? {});
  return parsed.success ? parsed.data : reportStyleSchema.parse({});
}

/** Keeps it where this host keeps settings. @throws HostError where it cannot be written */
export async function keepHouseStyle(settings: HostSettings | undefined, style: ReportStyle): Promise<ReportStyle> {
  await settings?.write(name, style);
  return style;
}
