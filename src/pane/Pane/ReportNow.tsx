import { Part } from '../Lazy';
import { NoticeCard } from '../NoticeCard';
import { ChangeList } from './parts';
import { usePaneStyles } from './Pane.styles';
import { useReport } from './useReport';

/** What is being made of the result, or was: told here while the tab of the alerts, which tells it too, is not in sight. */
export function ReportNow() {
  const styles = usePaneStyles();
  const { state: { step, hint, said, notice, changes } } = useReport();
  if (notice !== null) return <NoticeCard notice={notice} intent="error" />;
  const words = step === null ? said : hint === null ? `${step}…` : `${step}. ${hint}`;
  return (
    <>
      <p role="status" className={words === null ? styles.unseen : styles.said}>{words}</p>
      {changes !== null && <Part><ChangeList changes={changes} /></Part>}
    </>
  );
}
