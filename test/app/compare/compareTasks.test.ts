import { readFileSync } from 'node:fs';
import { compare, openOther, reviewAgainst, writeChanges } from '../../../src/app/compare/compareTasks';
import type { CompareRequest } from '../../../src/app/compare/compareTasks';
import type { Comparison } from '../../../src/app/compare/comparison';
import { counterpart } from '../../../src/app/compare/cuts';
import type { OtherBook } from '../../../src/app/otherBooks/otherBook';
import type { TextFinding } from '../../../src/app/reports/reportState';
import type { Store } from '../../../src/app/store/store';
import { createExcelPort } from '../../../src/excel/createExcelPort';
import { createSheetPort } from '../../../src/excel/createSheetPort';
import { hostBook, valuesIn } from '../../helpers/host/hostBook';
import type { HostBook } from '../../helpers/host/hostBook';
import { typeIn } from '../../helpers/host/peiBook';
import { reportIn, storeOver, viewIn } from '../../helpers/store/openedStore';

const FILE = readFileSync('test/fixtures/libros/pei-jlbr-2024.xlsx');
const SHEET = 'PEI Indicadores';

interface Scene extends HostBook {
  readonly store: Store;
  readonly other: OtherBook;
  readonly request: CompareRequest;
}

/** The 2024 workbook in the pane, and as it stood before in a file. */
async function scene(): Promise<Scene> {
  const before = hostBook({ bytes: FILE });
  await typeIn(before, SHEET, 'N14', 46.74);
  const bytes = before.host.save();
  const book = hostBook({ bytes: FILE });
  // Nothing follows the edits of the tests: each task reads for itself.
  const port = { ...createExcelPort(book.run), watch: () => Promise.resolve(() => undefined) };
  const store = storeOver(port, createSheetPort(book.run));
  await store.reload();
  await store.whenIdle();
  let other: OtherBook | null = null;
  await store.run('open', openOther('PEI 10-07-2024.xlsx', () => Promise.resolve(bytes), (opened) => (other = opened)));
  const { read } = store.state.get('workbook');
  const reading = read?.readings[0];
  if (other === null || reading === undefined) throw new Error('Nothing was opened.');
  const choice = counterpart(other, reading, '2024-S1');
  if (choice === null) throw new Error('There is no cut.');
  return { ...book, store, other, request: { other, choice, isOtherLater: false } };
}

async function compared({ store }: Scene, request: CompareRequest): Promise<Comparison> {
  let found: Comparison | null = null;
  await store.run('compare', compare(request, (comparison) => (found = comparison)));
  if (found === null) throw new Error(reportIn(store).notice?.message ?? 'Nothing was compared.');
  return found;
}

const lines = ({ rows }: Comparison) => rows.flatMap(({ code, items }) => items.map(({ what, was, is, place }) => `${code} ${what}: ${was} → ${is}${place === null ? '' : ` ${place.sheet}`}`));

describe('comparing in the pane', () => {
  it('compares the table on screen as it stands now, with the cells of the open workbook', async () => {
    const found = await scene();
    expect(lines(await compared(found, found.request))).toEqual([
      `AEI.01.01 Avance: 49.72 → 50.64 ${SHEET}`, `IND.01.AEI.01.01 Valor obtenido 2024-I: 46.74 → 47.60 ${SHEET}`, `IND.01.AEI.01.01 Avance: 49.72 → 50.64 ${SHEET}`,
    ]);
    await typeIn(found, SHEET, 'N14', 46.74);
    expect(lines(await compared(found, found.request))).toEqual([]);
  });

  it('turns round where the other cut is the later one, still with the open cells', async () => {
    const found = await scene();
    expect(lines(await compared(found, { ...found.request, isOtherLater: true }))[1]).toBe(`IND.01.AEI.01.01 Valor obtenido 2024-I: 47.60 → 46.74 ${SHEET}`);
  });

  it('says why a file cannot be opened, and a table without that period compared', async () => {
    const found = await scene();
    await found.store.run('open', openOther('roto.xlsx', () => Promise.resolve(FILE.subarray(0, 900)), () => undefined));
    expect(reportIn(found.store).notice?.message).toBe('No se pudo leer «roto.xlsx».');
    await found.store.run('compare', compare({ ...found.request, choice: { ...found.request.choice, period: '2023' } }, () => undefined));
    expect(reportIn(found.store).notice?.code).toBe('periodo-que-falta');
  });

  it('says which figure of a text is of the other cut', async () => {
    const found = await scene();
    let findings: readonly TextFinding[] = [];
    await found.store.run('review', reviewAgainst(found.request, 'En la AEI.01.01 hay 49.72%.', (all) => (findings = all)));
    expect(findings.map(({ message }) => message)).toContainEqual(expect.stringContaining('49.72 es del corte del 10 de julio.'));
  });
});

describe('the sheet of changes', () => {
  it('is written after the question, keeps what a person wrote in it until told, and is undone', async () => {
    const found = await scene();
    const { store } = found;
    const write = () => store.run('write', writeChanges(found.request));
    const before = await valuesIn(found, SHEET);
    await write();
    expect(viewIn(store).status).toBe('asking');
    await store.confirm({ dontAsk: false });
    expect(reportIn(store).message).toBe('La hoja «Cambios PEI» tiene 3 diferencias.');
    const rows = await valuesIn(found, 'Cambios PEI');
    const at = rows.findIndex(([code, , what]) => code === 'IND.01.AEI.01.01' && what === 'Avance');
    expect(rows[at]?.slice(2)).toEqual(['Avance', 49.72, 50.64]);
    await typeIn(found, 'Cambios PEI', `D${at + 1}`, 'revisado');
    await write();
    expect(store.state.get('work').changedCells?.places).toHaveLength(1);
    expect((await valuesIn(found, 'Cambios PEI'))[at]?.[3]).toBe('revisado');
    await store.report.answerChangedCells('keep');
    expect((await valuesIn(found, 'Cambios PEI'))[at]?.[3]).toBe('revisado');
    expect(await valuesIn(found, SHEET)).toEqual(before);
  });
});
