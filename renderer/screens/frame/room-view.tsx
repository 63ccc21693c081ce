import { useMemo } from 'react';
import { useProjectStore } from '../../app/project-store';
import { type RoomId, rooms } from '../../app/rooms';
import { CompareScreen } from '../compare/compare-screen';
import { CvScreen } from '../cv/cv-screen';
import { CyclingScreen } from '../cycling/cycling-screen';
import { EmptyRoom } from '../empty-room';
import { FilesScreen } from '../files/files-screen';
import { FitScreen } from '../fit/fit-screen';
import { GittScreen } from '../gitt/gitt-screen';
import { ReportScreen } from '../report/report-screen';
import { SeriesScreen } from '../series/series-screen';
import { roomStatus } from './room-status';

/** The room that is open. */
export function RoomView({ room }: { room: RoomId }) {
  const project = useProjectStore((store) => store.project);
  const status = useMemo(() => roomStatus(project), [project]);
  if (room === 'files') return <FilesScreen />;
  if (room === 'gitt' && !status.gitt.empty) return <GittScreen />;
  if (room === 'series' && !status.series.empty) return <SeriesScreen />;
  if (room === 'fit' && !status.fit.empty) return <FitScreen />;
  if (room === 'cv' && !status.cv.empty) return <CvScreen />;
  if (room === 'cycling' && !status.cycling.empty) return <CyclingScreen />;
  if (room === 'compare' && !status.compare.empty) return <CompareScreen />;
  if (room === 'report' && !status.report.empty) return <ReportScreen />;
  return <EmptyRoom room={rooms.find(({ id }) => id === room) as (typeof rooms)[number]} />;
}
