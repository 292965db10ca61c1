import { Button } from '@fluentui/react-components';
import type { Notice } from '../../../app/messages/messages';
import type { ReportActions } from '../../../app/store/store';
import type { Place } from '../../../workbook/cells/observation';
import { NoticeCard } from './NoticeCard';

interface ChangedCellsCardProps {
  readonly notice: Notice;
  readonly places: readonly Place[];
  readonly report: ReportActions;
  readonly goTo: (place: Place) => void;
}

/** Cells that the add-in wrote and somebody changed: where they are, and what to do with them. */
export function ChangedCellsCard({ notice, places: [first], report, goTo }: ChangedCellsCardProps) {
  return (
    <NoticeCard notice={notice} intent="error">
      {first !== undefined && <Button size="small" onClick={() => goTo(first)}>Ir a la celda</Button>}
      <Button size="small" onClick={() => void report.answerChangedCells('keep')}>Conservar lo escrito</Button>
      <Button size="small" onClick={() => void report.answerChangedCells('replace')}>Reemplazar</Button>
    </NoticeCard>
  );
}
