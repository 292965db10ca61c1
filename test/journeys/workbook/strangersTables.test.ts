import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../../helpers/cli/runCommand';
import type { PrintedReport } from '../../helpers/cli/runCommand';

/** Progress in percent points, 'ND' where the value is missing. */
type Figure = number | 'ND';
type ByCode = Readonly<Record<string, Figure>>;

/** A table rebuilt from a public one, and the figures that are right. */
interface StrangersTable {
  readonly id: string;
  /** Its path. */
  readonly libro: string;
  readonly esperado: {
    readonly periods?: readonly string[];
    /** One entry a period. */
    readonly ind?: readonly (readonly Figure[])[];
    readonly acc?: readonly ByCode[];
    readonly obj?: readonly ByCode[];
    /** Of the first period. */
    readonly indAll?: readonly Figure[];
    readonly accAll?: ByCode;
    readonly objAll?: ByCode;
    /** Of the first period, by sheet. */
    readonly accSheets?: Readonly<Record<string, ByCode>>;
  };
  /** Whether to leave figures open and say so is an answer. */
  readonly puedePreguntar?: boolean | null;
}

const tablesIn = (folder: string): readonly StrangersTable[] =>
  (JSON.parse(readFileSync(join('test/fixtures', folder, 'casos.json'), 'utf8')) as readonly StrangersTable[]).map((table) => ({ ...table, libro: join('test/fixtures', folder, table.libro) }));

const TABLES = tablesIn('disposiciones');

type Period = NonNullable<PrintedReport['hojas'][number]['periodos']>[number];

/** Every figure that is calculated of a workbook, in whatever period. */
async function figuresIn(libro: string): Promise<readonly number[]> {
  const { json } = await runCommand('revisar', libro, '--json');
  const rows = (json.hojas ?? []).flatMap(({ periodos = [] }) => periodos.flatMap(({ indicadores, acciones, objetivos }) => [...indicadores, ...acciones, ...objetivos]));
  return rows.flatMap(({ avanceTipoI }) => (typeof avanceTipoI === 'number' ? [avanceTipoI] : []));
}

interface Review {
  readonly periods: readonly Period[];
  readonly isTold: boolean;
  /** Of the tables of one sheet. */
  readonly periodsOn: (sheet: string) => readonly Period[];
}

/** Reads a workbook in a period. */
async function review(libro: string, period: string): Promise<Review> {
  const { json, log } = await runCommand('revisar', libro, '--periodo', period, '--json');
  const sheets = json.hojas ?? [];
  const tables = sheets.map(({ hoja, periodos = [] }) => ({ hoja, periods: periodos.filter(({ periodo }) => periodo === period) }));
  const periods = tables.flatMap((table) => table.periods);
  const isTold = log !== '' || sheets.some((sheet) => (sheet.observaciones ?? []).length > 0 || 'motivo' in sheet);
  return { periods, isTold, periodsOn: (sheet) => tables.filter(({ hoja }) => hoja === sheet).flatMap((table) => table.periods) };
}

/** What is wrong with a figure; '' when it is right, or open where that may be asked. */
function fault(what: string, wanted: Figure, got: number | null | undefined, mayBeOpen: boolean): string {
  if (got === undefined || got === null) return (wanted === 'ND' && got === null) || mayBeOpen ? '' : `${what}: ${String(got)} instead of ${wanted}`;
  return wanted !== 'ND' && Math.abs(wanted - got) < 0.006 ? '' : `${what}: ${got} instead of ${wanted}`;
}

async function faultsOf({ libro, esperado: wanted, puedePreguntar }: StrangersTable): Promise<string[]> {
  const faults: string[] = [];
  if ((wanted.periods ?? []).length === 0) return (await figuresIn(libro)).map((figure) => `${figure} where there is no figure`);
  for (const [at, period] of (wanted.periods ?? []).entries()) {
    const { periods, isTold, periodsOn } = await review(libro, period);
    const mayBeOpen = puedePreguntar === true && isTold;
    const inOrder = wanted.ind?.[at] ?? (at === 0 ? wanted.indAll : undefined);
    const indicators = periods.flatMap(({ indicadores }) => indicadores);
    inOrder?.forEach((figure, k) => faults.push(fault(`${period} indicator ${k + 1}`, figure, indicators[k]?.avanceTipoI, mayBeOpen)));
    if (inOrder !== undefined && indicators.length > inOrder.length) faults.push(`${period}: ${indicators.length} indicators instead of ${inOrder.length}`);
    const ofActions = Object.entries(wanted.acc?.[at] ?? (at === 0 ? wanted.accAll : undefined) ?? {});
    const ofObjectives = Object.entries(wanted.obj?.[at] ?? (at === 0 ? wanted.objAll : undefined) ?? {});
    const actions = periods.flatMap(({ acciones }) => acciones);
    const objectives = periods.flatMap(({ objetivos }) => objetivos);
    for (const [code, figure] of ofActions) faults.push(fault(`${period} ${code}`, figure, actions.find(({ codigo }) => codigo === code)?.avanceTipoI, mayBeOpen));
    for (const [sheet, own] of at === 0 ? Object.entries(wanted.accSheets ?? {}) : []) {
      const ofSheet = periodsOn(sheet).flatMap(({ acciones }) => acciones);
      for (const [code, figure] of Object.entries(own)) faults.push(fault(`${sheet} ${code}`, figure, ofSheet.find(({ codigo }) => codigo === code)?.avanceTipoI, mayBeOpen));
    }
    for (const [code, figure] of ofObjectives) faults.push(fault(`${period} ${code}`, figure, objectives.find(({ codigo }) => codigo === code)?.avanceTipoI, mayBeOpen));
  }
  return faults.filter((text) => text !== '');
}

describe('a table that strangers keep', () => {
  it('is one of 73, each in a file of its own', () => {
    expect(new Set(TABLES.map(({ libro }) => libro)).size).toBe(73);
  });

  it.each(TABLES)('$id is read right, or says what it does not know', async (table) => {
    expect(await faultsOf(table)).toEqual([]);
  });
});

describe('a table invented after the kinds of those', () => {
  it.each(tablesIn('inventadas'))('$id is read right, or says what it does not know', async (table) => {
    expect(await faultsOf(table)).toEqual([]);
  });
});
