import { PEI_LETTERS } from '../../../src/engine/plan/letters';
import { draftAlerts } from '../../../src/engine/alerts/draftAlerts';
import { evaluate } from '../../../src/engine/method/evaluate';
import type { Plan } from '../../../src/engine/plan/plan';
import { alertRows } from '../../../src/workbook/ownSheets/alertRows';
import type { AlertRow, AlertRows, ParagraphChoice } from '../../../src/workbook/ownSheets/alertRows';
import { ALERT_HEADER_ROW, alertSheet, readAlertRows } from '../../../src/workbook/ownSheets/alertSheet';
import { planOwnSheet } from '../../../src/workbook/ownSheets/planOwnSheet';
import { indexOfCode, plan2024, planOf, recordsOf } from '../../helpers/plans/plans';
import { afterOwnSheetPlan, namedSheet } from '../../helpers/sheets/applyWrites';

const plan = plan2024('registered');
const draft = (present: readonly AlertRow[], on: Plan = plan, before: AlertRows['receipts'] = {}, choices: Record<string, ParagraphChoice> = {}): AlertRows => {
  const evaluation = evaluate(on, 0);
  return alertRows(present, draftAlerts(on, evaluation), on, evaluation, before, choices);
};
/** The plan with one actual changed. */
const withActual = (code: string, actual: number): Plan => planOf({
  ...recordsOf(plan),
  indicators: plan.indicators.map((one, at) => (at === indexOfCode(plan.indicators, code) ? { ...one, actuals: [actual] } : one)),
});
const rowOf = ({ rows }: AlertRows, code: string): AlertRow => {
  const row = rows.find((one) => one.code === code);
  if (row === undefined) throw new Error(`No ${code}`);
  return row;
};
const first = draft([]);
const edited = first.rows.map((row) => (row.code === 'AEI.07.01' ? { ...row, paragraph: 'Texto mío: 54.81% por ahora.' } : row));

describe('alertRows', () => {
  it('begins with one row per red AEI, without bold marks', () => {
    expect(first.rows).toHaveLength(12);
    expect(first.rows.map(({ paragraph }) => paragraph).join()).not.toContain('**');
  });

  it('changes nothing when nothing changed', () => {
    expect(draft(first.rows, plan, first.receipts)).toEqual(first);
    const kept = draft(edited, plan, first.receipts);
    expect(draft(kept.rows, plan, kept.receipts)).toEqual(kept);
  });

  it('keeps causes, commitments and states', () => {
    const mine = first.rows.map((row) => ({ ...row, cause: 'debido a las lluvias', commitment: 'se coordinará', state: 'Atendida' }));
    expect(draft(mine, plan, first.receipts).rows.map(({ cause, commitment, state }) => [cause, commitment, state]))
      .toEqual(mine.map(() => ['debido a las lluvias', 'se coordinará', 'Atendida']));
  });

  it('keeps an edited paragraph and says its new figures until they are taken over', () => {
    const changed = withActual('IND.01.AEI.07.01', 80);
    const once = draft(edited, changed, first.receipts);
    expect(rowOf(once, 'AEI.07.01')).toMatchObject({ paragraph: 'Texto mío: 54.81% por ahora.', progress: 59.26 });
    expect(rowOf(once, 'AEI.07.01').notice).toContain('54.81% → 59.26%');
    const twice = draft(once.rows, changed, once.receipts);
    expect(rowOf(twice, 'AEI.07.01').notice).toContain('54.81% → 59.26%');
  });

  it('changes only the percentages when asked to', () => {
    const changed = withActual('IND.01.AEI.07.01', 80);
    const row = rowOf(draft(edited, changed, first.receipts, { 'AEI.07.01': 'update-figures' }), 'AEI.07.01');
    expect(row).toMatchObject({ paragraph: 'Texto mío: 59.26% por ahora.', notice: '' });
  });

  it('drafts again when asked to', () => {
    const row = rowOf(draft(edited, plan, first.receipts, { 'AEI.07.01': 'redraft' }), 'AEI.07.01');
    expect(row.paragraph).toBe(rowOf(first, 'AEI.07.01').paragraph);
  });

  it('drafts again by itself a paragraph nobody edited', () => {
    const row = rowOf(draft(first.rows, withActual('IND.01.AEI.07.01', 80), first.receipts), 'AEI.07.01');
    expect(row.paragraph).toContain('59.26%');
    expect(row.notice).toBe('');
  });

  it('marks an alert no longer due, and takes the mark away when it is due again', () => {
    const good = draft(edited, withActual('IND.01.AEI.07.01', 135), first.receipts);
    expect(rowOf(good, 'AEI.07.01')).toMatchObject({ paragraph: 'Texto mío: 54.81% por ahora.', notice: 'Ya no corresponde una alerta (100.00, verde).' });
    expect(rowOf(draft(good.rows, plan, good.receipts), 'AEI.07.01').notice).toBe('');
  });

  it('finds rows by code wherever they were sorted to, and leaves rows without a code alone', () => {
    const mine: AlertRow = { code: '', action: 'mi fila', units: '', progress: '', band: '', paragraph: 'nota', cause: '', commitment: '', state: '', notice: '' };
    const sorted = [...edited].reverse();
    const rows = draft([mine, ...sorted], plan, first.receipts).rows;
    expect(rows[0]).toEqual(mine);
    expect(rows.slice(1).map(({ code }) => code)).toEqual(sorted.map(({ code }) => code));
    expect(rows.find(({ code }) => code === 'AEI.07.01')?.paragraph).toBe('Texto mío: 54.81% por ahora.');
  });
});

describe('the sheet Alertas PEI', () => {
  const look = { name: 'Alertas PEI', palette: 'ceplan', letters: PEI_LETTERS, open: '' } as const;
  const content = alertSheet(first.rows, '2024, primer semestre', look);
  const fresh = namedSheet('Alertas PEI', []);
  const { cells, settings } = afterOwnSheetPlan(fresh, 'Alertas', planOwnSheet(fresh, 'Alertas', content, {}));
  const block = { top: 0, left: 0, height: content.values.length, width: 10 };

  it('reads back the rows it wrote', () => {
    expect(readAlertRows(cells, block)).toEqual({ headerRow: ALERT_HEADER_ROW, areMoved: false, rows: first.rows });
  });

  it('still finds them after a person inserted a row above and one among them', () => {
    const values = [['mío'], ...cells.values.slice(0, 9), ['', 'nota mía'], ...cells.values.slice(9)];
    const moved = { ...cells, values, ownNames: {} };
    const present = readAlertRows(moved, { ...block, height: block.height + 2 });
    expect(present.headerRow).toBe(ALERT_HEADER_ROW + 1);
    expect(present.rows.filter(({ code }) => code !== '')).toEqual(first.rows);
  });

  it('writes nothing the second time, a person\'s words included', () => {
    const values = cells.values.map((row) => (row[0] === 'AEI.07.01' ? row.map((value, at) => (at === 6 ? 'debido a las lluvias' : value)) : row));
    const present = readAlertRows({ ...cells, values }, block);
    const again = draft(present.rows, plan, first.receipts);
    const next = planOwnSheet({ ...cells, values }, 'Alertas', alertSheet(again.rows, '2024, primer semestre', look, present.headerRow), settings);
    expect(next.conflicts).toEqual([]);
    expect(next.writePlan.blocks[0]?.values.flat().every((value) => value === null)).toBe(true);
  });
});
