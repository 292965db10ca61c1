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
  };
  /** Whether to leave figures open and say so is an answer. */
  readonly puedePreguntar?: boolean | null;
}

const FOLDER = 'test/fixtures/disposiciones';
const TABLES = JSON.parse(readFileSync(join(FOLDER, 'casos.json'), 'utf8')) as readonly StrangersTable[];

type Period = NonNullable<PrintedReport['hojas'][number]['periodos']>[number];

/** Reads a workbook in a period. */
async function review(libro: string, period: string): Promise<{ readonly periods: readonly Period[]; readonly isTold: boolean }> {
  const { json, log } = await runCommand('revisar', join(FOLDER, libro), '--periodo', period, '--json');
  const sheets = json.hojas ?? [];
  const periods = sheets.flatMap(({ periodos = [] }) => periodos.filter(({ periodo }) => periodo === period));
  const isTold = log !== '' || sheets.some((sheet) => (sheet.observaciones ?? []).length > 0 || 'motivo' in sheet);
  return { periods, isTold };
}

/** What is wrong with a figure; '' when it is right, or open where that may be asked. */
function fault(what: string, wanted: Figure, got: number | null | undefined, mayBeOpen: boolean): string {
  if (got === undefined || got === null) return (wanted === 'ND' && got === null) || mayBeOpen ? '' : `${what}: ${String(got)} instead of ${wanted}`;
  return wanted !== 'ND' && Math.abs(wanted - got) < 0.006 ? '' : `${what}: ${got} instead of ${wanted}`;
}

async function faultsOf({ libro, esperado: wanted, puedePreguntar }: StrangersTable): Promise<string[]> {
  const faults: string[] = [];
  for (const [at, period] of (wanted.periods ?? []).entries()) {
    const { periods, isTold } = await review(libro, period);
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
    for (const [code, figure] of ofObjectives) faults.push(fault(`${period} ${code}`, figure, objectives.find(({ codigo }) => codigo === code)?.avanceTipoI, mayBeOpen));
  }
  return faults.filter((text) => text !== '');
}

describe('a table that strangers keep', () => {
  it.each(TABLES)('$id is read right, or says what it does not know', async (table) => {
    expect(await faultsOf(table)).toEqual([]);
  });
});
