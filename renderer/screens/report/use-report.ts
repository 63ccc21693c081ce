import { useEffect, useMemo, useState } from 'react';
import type { MethodInput, ReportPreview } from '../../../src/app/api';
import { type ErrorRecord, toErrorRecord } from '../../../src/core/errors';
import { defaultReportStyle, type ReportStyle } from '../../../src/core/report-style';
import { execute } from '../../app/actions';
import { loadHouseStyle, useHouseStyle } from '../../app/house-style';
import { useProjectStore } from '../../app/project-store';
import { choicesKey, type ReportChoices, reportChoices } from './report-choices';

/** An earlier report that this one is held against, and whether both numbers stand on the page. */
export interface Comparison {
  /** null: the draft that the project keeps. */
  file: { name: string; numbers: NonNullable<MethodInput<'report.preview'>['against']> } | null;
  showBoth: boolean;
}

export interface Report {
  title: string;
  choices: ReportChoices;
  style: ReportStyle;
  /** The last page that came; it stays while the next is made. */
  preview: ReportPreview | null;
  /** Why there is no newer page. */
  error: ErrorRecord | null;
  busy: boolean;
  comparison: Comparison;
  setComparison(comparison: Comparison): void;
  choose(change: Partial<ReportChoices>): void;
  /** What to export: the choices as they are. */
  request: MethodInput<'report.preview'>;
}

/** A page is asked for when this much time has passed without another change. */
const settle_ms = 150;

/** The report of the project as chosen, and its page. */
export function useReport(): Report {
  const project = useProjectStore((store) => store.project);
  const client = useProjectStore((store) => store.client);
  const revision = useProjectStore((store) => store.revision);
  const style = useHouseStyle((store) => store.style);
  const choices = useMemo(() => reportChoices(project), [project]);
  const [comparison, setComparison] = useState<Comparison>({ file: null, showBoth: false });
  const [answer, setAnswer] = useState<Pick<Report, 'preview' | 'error' | 'busy'>>({ preview: null, error: null, busy: true });
  useEffect(() => void loadHouseStyle(), []);
  const request = useMemo(() => ({ ...choices, style: style ?? defaultReportStyle }), [choices, style]);
  const { file, showBoth } = comparison;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the project may change its report
  useEffect(() => {
    if (client === null || style === null) return;
    let isWanted = true;
    setAnswer((before) => ({ ...before, busy: true }));
    const timer = setTimeout(() => {
      client
        .call('report.preview', { ...request, showBoth, ...(file === null ? {} : { against: file.numbers }) })
        .then((preview) => isWanted && setAnswer({ preview, error: null, busy: false }))
        .catch((error: unknown) => isWanted && setAnswer((before) => ({ ...before, error: toErrorRecord(error), busy: false })));
    }, settle_ms);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [client, style, request, revision, file, showBoth]);
  const choose = (change: Partial<ReportChoices>) => {
    void execute({ type: 'settings.set', payload: { key: choicesKey, value: { ...choices, ...change } } });
  };
  return { title: project.title, choices, style: style ?? defaultReportStyle, ...answer, comparison, setComparison, choose, request };
}
