import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { Place } from '../../app/state';
import { ChangeList } from '../ChangeList';
import { OutdatedAlerts } from '../OutdatedAlerts';
import { useSource } from '../Pane/useSource';
import { TextReview } from '../TextReview';
import { AlertRulesField } from './AlertRulesField';
import { ReportButtons } from './ReportButtons';
import { useReportCardStyles } from './ReportCard.styles';
import type { ReportAtHand } from './reportContext';
import { ReportStatus } from './ReportStatus';

interface ReportCardProps extends ReportAtHand {
  readonly goTo: (place: Place) => void;
}

/** What can be made of a result: summary, alerts, Word; what came of it; and the review of a report's text. */
export function ReportCard({ report, workbookRules, goTo }: ReportCardProps) {
  const state = useSource(report);
  const styles = useReportCardStyles();
  const busy = state.step !== null;
  return (
    <div className={styles.root}>
      <ReportButtons busy={busy} report={report} />
      <ReportStatus state={state} />
      {state.notice !== null && (
        <MessageBar intent="error" layout="multiline" politeness="assertive">
          <MessageBarBody><MessageBarTitle>{state.notice.message}</MessageBarTitle> {state.notice.remedy}</MessageBarBody>
        </MessageBar>
      )}
      {state.changes !== null && <ChangeList changes={state.changes} />}
      <OutdatedAlerts alerts={state.outdated} busy={busy} decide={(code, choice) => void report.draftAlerts({ [code]: choice })} />
      <AlertRulesField rules={state.rules ?? workbookRules} choose={(rules) => report.chooseRules(rules)} />
      <TextReview busy={busy} findings={state.findings} review={(text) => void report.reviewText(text)} goTo={goTo} />
    </div>
  );
}
