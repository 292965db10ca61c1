import { readTables } from '../../../src/app/join/acrossSheets';
import { correctionChange } from '../../../src/app/start/correctColumn';
import type { Store } from '../../../src/app/store/store';
import { evaluate, figureAt } from '../../../src/engine/method/evaluate';
import { createExcelPort } from '../../../src/excel/createExcelPort';
import { createSheetPort } from '../../../src/excel/createSheetPort';
import { applyCorrections, CORRECTIONS_SETTING } from '../../../src/workbook/find/answers/corrections';
import type { Corrections } from '../../../src/workbook/find/answers/corrections';
import type { LayoutColumn, TableLayout } from '../../../src/workbook/find/tableLayout';
import { hostBook, hostBookOf } from '../../helpers/host/hostBook';
import type { HostBook } from '../../helpers/host/hostBook';
import { storeOver, surveyIn, viewIn } from '../../helpers/store/openedStore';

describe('correctColumn', () => {
  /** Nothing says of which year the goals and values are. */
  const UNDATED = {
    Seguimiento: [
      ['Código', 'Indicador', 'Relevancia', "Meta '24", "VO '24-I"],
      ['IND.01.AEI.01.01', 'Uno', 'Relevante', 80, 20],
      ['IND.02.AEI.01.01', 'Dos', 'Relevante', 50, 50],
    ],
  };

  const storeOf = (book: HostBook): Store => storeOver(createExcelPort(book.run), createSheetPort(book.run));

  const columnsIn = (store: Store): unknown[] =>
    (surveyIn(store).tables[0]?.columns ?? []).slice(3).map(({ meaning, corrected }) => [Object.values(meaning).join(' '), corrected === true]);

  /** The host delivers its last events a moment later. */
  afterAll(() => new Promise((delivered) => setTimeout(delivered, 0)));

  describe('a table without any period', () => {
    it.each<{ rows: Parameters<typeof hostBookOf>[0]; code: string; because: string }>([
      { rows: UNDATED, code: 'sin-valores-obtenidos', because: 'nothing says of when the values are' },
      {
        rows: { 'PEI 2024': [['Código', 'Indicador', 'Año', 'Meta', 'VO'], ['IND.01.AEI.01.01', 'Uno', 2023, 80, 20], ['IND.01.AEI.01.01', 'Uno', 2024, 80, 20]] },
        code: 'periodo-en-filas', because: 'each row is of another',
      },
    ])('cannot be calculated, and the pane says why, not that it failed: $because', async ({ rows, code }) => {
      const store = storeOf(await hostBookOf(rows));
      await store.reload();
      await store.calculate();
      const state = viewIn(store);
      expect(state).toMatchObject({ status: 'failed', notice: { code } });
      expect(state.status === 'failed' && state.notice.remedy).not.toBe('');
    });
  });

  describe('what the user says of the columns of a table', () => {
    it('is asked for, used at once, and remembered by the workbook when it is opened again', async () => {
      const book = await hostBookOf(UNDATED);
      const store = storeOf(book);
      await store.reload();
      expect(columnsIn(store)).toEqual([['unknown', false], ['unknown', false]]);
      expect(surveyIn(store).tables[0]?.columns.map(({ confidence }) => confidence < 0.6)).toEqual([false, false, false, true, true]);
      await store.correctColumns([{ column: 3, meaning: { field: 'target', year: 2024 } }]);
      await store.correctColumns([{ column: 4, meaning: { field: 'actual', year: 2024, span: 'semester' } }]);
      const said = [['target 2024', true], ['actual 2024 semester', true]];
      expect(columnsIn(store)).toEqual(said);
      expect(surveyIn(store).tables[0]?.period).toBe('2024-S1');

      const reopened = hostBook({ bytes: book.host.save() });
      const [table] = readTables(await createExcelPort(reopened.run).read());
      if (table === undefined) throw new Error('No table');
      const evaluation = evaluate(table.plan, 0);
      expect([0, 1].map((i) => figureAt(evaluation, i)?.progress)).toEqual([25, 100]);
      const again = storeOf(reopened);
      await again.reload();
      expect(columnsIn(again)).toEqual(said);
      await again.correctColumns([{ column: 4, meaning: null }]);
      expect(columnsIn(again)).toEqual([['target 2024', true], ['unknown', false]]);
    });
  });
});

describe('correctionChange', () => {
  const columns: LayoutColumn[] = [
    { column: 3, header: 'Meta', meaning: { field: 'target', year: 2024 }, confidence: 0.9 },
    { column: 4, header: 'Valor', meaning: { field: 'unknown' }, confidence: 0.4 },
  ];
  const layout = { sheetId: '{1}', columns } as unknown as TableLayout;
  const TARGET = { field: 'target', year: 2024 } as const;

  const readWith = (settings: Readonly<Record<string, unknown>>) =>
    applyCorrections('{1}', columns, (settings[CORRECTIONS_SETTING] ?? {}) as Corrections).map(({ meaning, corrected }) => [meaning.field, corrected === true]);

  describe('correctionChange', () => {
    it('gives the meaning to the column and takes it from the one that was read so', () => {
      expect(readWith(correctionChange({}, layout, 4, TARGET))).toEqual([['unknown', false], ['target', true]]);
    });

    it('forgets what was said of another column when it is the same', () => {
      const first = correctionChange({}, layout, 4, TARGET);
      expect(readWith(correctionChange(first, layout, 3, TARGET))).toEqual([['target', true], ['unknown', false]]);
    });

    it('takes back what was said, and then keeps nothing', () => {
      const first = correctionChange({}, layout, 4, TARGET);
      expect(correctionChange(first, layout, 4, null)).toEqual({ [CORRECTIONS_SETTING]: undefined });
    });

    it('does not mind a setting that is not ours', () => {
      expect(readWith(correctionChange({ [CORRECTIONS_SETTING]: 'x' }, layout, 4, TARGET))).toEqual([['unknown', false], ['target', true]]);
    });
  });
});
