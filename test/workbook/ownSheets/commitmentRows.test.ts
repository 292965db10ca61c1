import { draftAlerts } from '../../../src/engine/alerts/draftAlerts';
import { evaluate } from '../../../src/engine/method/evaluate';
import { commitmentRows, type AlertCommitment, type CommitmentRow } from '../../../src/workbook/ownSheets/commitmentRows';
import { commitmentSheet, NO_COMMITMENTS, readCommitmentRows } from '../../../src/workbook/ownSheets/commitmentSheet';
import { planOwnSheet } from '../../../src/workbook/ownSheets/planOwnSheet';
import { afterOwnSheetPlan, namedSheet } from '../../helpers/sheets/applyWrites';
import { plan2024 } from '../../helpers/plans/plans';

const plan = plan2024('registered');
const alerts = draftAlerts(plan, evaluate(plan, 0));
const withCommitment = (code: string, commitment: string): AlertCommitment => {
  const alert = alerts.find((one) => one.code === code);
  if (alert === undefined) throw new Error(`No ${code}`);
  return { alert, commitment, state: 'Pendiente' };
};
const two = [withCommitment('AEI.05.01', 'se coordinará con las unidades. '), withCommitment('AEI.07.01', 'se reevaluará')];
const S1 = { period: '2024-S1', states: new Map() } as const;
const first = commitmentRows([], two, {}, S1);
const rowOf = (rows: readonly CommitmentRow[], code: string) => rows.find((row) => row.code === code);

describe('commitmentRows', () => {
  it('proposes what the alert says and leaves the office\'s facts blank', () => {
    expect(first.rows).toHaveLength(2);
    expect(rowOf(first.rows, 'AEI.07.01')).toMatchObject({
      number: 2, recommendation: 'Se reevaluará.', aspect: expect.stringMatching(/^AEI\.07\.01: .+\. Avance de 54\.81% \(rojo\)\.$/),
      action: '', evidence: '', deadline: '', comment: '', state: 'Pendiente', notice: '',
    });
    expect(rowOf(first.rows, 'AEI.05.01')?.recommendation).toBe('Se coordinará con las unidades.');
  });

  it('keeps what people wrote, wherever they sorted it, and follows the alert in the rest', () => {
    const edited = [...first.rows].reverse().map((row) => (row.code === 'AEI.07.01' ? { ...row, recommendation: 'Otra cosa', deadline: 45657, state: 'En proceso' } : row));
    const again = commitmentRows(edited, [withCommitment('AEI.05.01', 'se ajustará'), withCommitment('AEI.07.01', 'se anulará')], first.receipts, S1);
    expect(again.rows.map(({ code }) => code)).toEqual(['AEI.07.01', 'AEI.05.01']);
    expect(again.rows[0]).toMatchObject({ recommendation: 'Otra cosa', deadline: 45657, state: 'En proceso', number: 2 });
    expect(again.rows[1]).toMatchObject({ recommendation: 'Se ajustará.', number: 1 });
    expect(commitmentRows(again.rows, [withCommitment('AEI.07.01', 'se anulará')], again.receipts, S1).rows[0]?.recommendation).toBe('Otra cosa');
  });

  it('marks a commitment its alert no longer has, and unmarks it when it comes back', () => {
    const [kept] = commitmentRows(first.rows, two.slice(1), first.receipts, S1).rows;
    expect(kept).toMatchObject({ code: 'AEI.05.01', recommendation: 'Se coordinará con las unidades.', notice: expect.stringContaining('ya no') });
    expect(commitmentRows(kept === undefined ? [] : [kept], two, first.receipts, S1).rows[0]?.notice).toBe('');
  });

  it('numbers new commitments after the last, and leaves rows of people as they are', () => {
    const own: CommitmentRow = { number: 7, aspect: 'Mío', recommendation: '', action: '', evidence: '', unit: '', deadline: '', state: '', comment: '', code: '', notice: '', period: '' };
    const { rows } = commitmentRows([own], two, {}, S1);
    expect(rows[0]).toEqual(own);
    expect(rows.slice(1).map(({ number }) => number)).toEqual([8, 9]);
  });

  it('changes nothing when nothing changed', () => expect(commitmentRows(first.rows, two, first.receipts, S1)).toEqual(first));
});

describe('the sheet of commitments', () => {
  const content = commitmentSheet(first.rows, 'Compromisos PEI');

  it('has the nine columns of the annex, then the AEI, the notice and the period', () => {
    expect(content.values[3]).toEqual([
      'N°', 'Aspecto de mejora', 'Recomendación', 'Acción clave', 'Medio de verificación', 'Unidad responsable', 'Plazo', 'Estado', 'Comentario', 'AEI', 'Aviso', 'Periodo',
    ]);
    expect(content.page).toEqual({ orientation: 'Landscape', titleRow: 3 });
  });

  it('is read as it was written, and nothing when its headings are gone', () => {
    const made = afterOwnSheetPlan(namedSheet('Compromisos PEI', []), 'Compromisos', planOwnSheet(namedSheet('Compromisos PEI', []), 'Compromisos', content, {}));
    const block = Object.values(made.cells.ownNames)[0] ?? { top: 0, left: 0, height: 0, width: 0 };
    expect(readCommitmentRows(made.cells, block)).toEqual({ headerRow: 3, areMoved: false, rows: first.rows, periodColumn: 11 });
    expect(readCommitmentRows(namedSheet('x', [['a']]), block)).toBe(NO_COMMITMENTS);
  });
});
