import type { ReportSlice } from '../../../src/app/reports/reportState';
import type { Settings } from '../../../src/app/settings/settings';
import { resultIn } from '../../../src/app/store/paneView';
import type { PaneView } from '../../../src/app/store/paneView';
import { IDLE, StateStore } from '../../../src/app/store/state';
import type { StatePatch } from '../../../src/app/store/state';
import type { Store } from '../../../src/app/store/store';
import type { Place } from '../../../src/workbook/cells/observation';

/** A store without use cases behind it: shows the views it is given and records what it is asked for. */
export interface FakeStore extends Store {
  show(view: PaneView): void;
  /** Shows what the user must do for the work to go on. */
  hint(hint: string | null): void;
  readonly asked: string[];
  readonly places: Place[];
  readonly configured: Settings[];
}

export function fakeStore(first: PaneView, report: Partial<ReportSlice> = {}): FakeStore {
  const asked: string[] = [];
  const places: Place[] = [];
  const configured: Settings[] = [];
  const state = new StateStore();
  state.patch({ ...patchOf(first), report });
  const ask = (what: string) => async () => void asked.push(what);
  return {
    state,
    asked,
    places,
    configured,
    show: (view) => state.patch(patchOf(view)),
    hint: (hint) => state.patch({ work: { hint } }),
    reload: ask('look'),
    calculate: ask('calculate'),
    chooseTable: async (index) => void asked.push(`table ${index}`),
    choosePeriod: async (period) => void asked.push(`period ${period}`),
    configure: async (settings) => {
      asked.push('configure');
      configured.push(settings);
    },
    calculateAll: async (wish) => void asked.push(wish?.withReports === true ? 'calculate all with reports' : 'calculate all'),
    closeNews: () => void asked.push('close news'),
    cancel: () => void asked.push('cancel'),
    confirm: async ({ dontAsk }) => void asked.push(dontAsk ? 'confirm for good' : 'confirm'),
    dismiss: () => void asked.push('dismiss'),
    retry: ask('retry'),
    undo: ask('undo'),
    correctColumns: async (corrections) => void asked.push(`correct ${JSON.stringify(corrections)}`),
    answerParts: async (answer) => void asked.push(`parts ${answer}`),
    confirmAndCalculate: async (corrections) => void asked.push(`confirm and calculate ${JSON.stringify(corrections)}`),
    answerJoin: async (tables, joined) => void asked.push(`join ${tables.join(' ')} ${String(joined)}`),
    createExample: ask('example'),
    separateText: ask('separate'),
    columnsAt: () => [],
    selectedRange: async () => null,
    sheetsToMap: () => Promise.resolve([]),
    mapTable: async () => {
      asked.push('map');
      return null;
    },
    run: async (key) => void asked.push(`run ${key}`),
    goTo: async (place) => void places.push(place),
    report: {
      summarize: ask('summarize'),
      copyAlerts: async (codes) => void asked.push(codes === undefined ? 'copy' : `copy ${codes.join(' ')}`),
      editAlerts: async (edits) => void asked.push(...edits.map((edit) => `edit ${JSON.stringify(edit)}`)),
      exportWord: async (withGaps) => void asked.push(withGaps === true ? 'word with gaps' : 'word'),
      completeGaps: () => void asked.push('complete gaps'),
      answerChangedCells: async (answer) => void asked.push(`changed cells ${answer}`),
      clearMessage: () => void asked.push('clear message'),
      chooseRules: (rules) => void asked.push(`rules ${JSON.stringify(rules)}`),
      draftAlerts: async (choices = {}) => void asked.push(`draft ${JSON.stringify(choices)}`),
      reviewText: async (text) => void asked.push(`review ${text}`),
    },
    review: { replace: async (findings) => void asked.push(`replace ${findings.map(({ element }) => element).join(' ')}`), toSheet: ask('review to sheet'), copy: async (findings) => void asked.push(`copy findings ${findings.length}`), ignore: ask('ignore'), restore: ask('restore'), undo: ask('undo ignoring') },
    whenIdle: () => Promise.resolve(),
  };
}

/** The state that is shown as this view. */
function patchOf(view: PaneView): StatePatch {
  const survey = 'survey' in view ? view.survey : null;
  const { hint = null, ...running } = view.status === 'busy' ? view.step : { hint: 'hint' in view ? view.hint : null };
  return {
    workbook: { survey, withoutTable: view.status === 'nothing' ? { notice: view.notice, ...(view.start && { start: view.start }) } : null },
    result: resultIn(view),
    work: {
      ...IDLE,
      hint: hint ?? null,
      ...('label' in running && { running }),
      ...(view.status === 'asking' && { question: { preview: view.preview, goOn: () => Promise.resolve({}) } }),
      ...(view.status === 'failed' && { failure: view.notice }),
      ...(view.status === 'found' && view.news && { news: view.news }),
    },
  };
}
