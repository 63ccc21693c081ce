import { create } from 'zustand';
import { defaultReportStyle, type ReportStyle } from '../../src/core/report-style';
import { whenConnected } from './project-store';
import { reportError } from './report-error';

/** How this house writes its reports; null until the host has said. */
export const useHouseStyle = create<{ style: ReportStyle | null }>()(() => ({ style: null }));

/** Asks the host once. */
export async function loadHouseStyle(): Promise<void> {
  if (useHouseStyle.getState().style !== null) return;
  try {
    const client = await whenConnected();
    useHouseStyle.setState({ style: await client.call('report.style', {}) });
  } catch (error) {
    reportError(error);
    useHouseStyle.setState({ style: defaultReportStyle });
  }
}

/** From now on, in every project: shown at once, kept by the host. */
export async function changeHouseStyle(change: Partial<ReportStyle>): Promise<void> {
  const style = { ...(useHouseStyle.getState().style ?? defaultReportStyle), ...change };
  useHouseStyle.setState({ style });
  try {
    const client = await whenConnected();
    await client.call('report.style', { set: style });
  } catch (error) {
    reportError(error);
  }
}
