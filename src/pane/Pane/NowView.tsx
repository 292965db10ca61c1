import type { AppState } from '../../app/state';
import { Part } from '../Lazy';
import { NoticeCard } from '../NoticeCard';
import { StepProgress } from '../StepProgress';
import { AskCard, DoubtCard, NewsCard } from './parts';
import type { Doubts } from './useDoubts';
import type { PaneActions } from './usePane';

interface NowViewProps {
  readonly state: AppState;
  readonly doubts: Doubts;
  readonly actions: PaneActions;
}

/** What the pane asks, does, failed at or did just now; nothing most of the time. */
export function NowView({ state, doubts, actions }: NowViewProps) {
  if (state.status === 'busy') return <StepProgress step={state.step} cancel={actions.cancel} />;
  if (doubts.asking !== null) {
    return <Part><DoubtCard table={doubts.asking} correct={actions.correctColumn} confirm={doubts.confirm} /></Part>;
  }
  if (state.status === 'asking') return <Part><AskCard preview={state.preview} confirm={actions.confirm} dismiss={actions.dismiss} /></Part>;
  if (state.status === 'failed') return <NoticeCard notice={state.notice} intent="error" action="Reintentar" onAction={actions.retry} />;
  if (state.status === 'found' && state.news !== undefined) return <Part><NewsCard news={state.news} goTo={actions.goTo} /></Part>;
  return null;
}
