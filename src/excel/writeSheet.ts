import { WorkbookProblem } from '../workbook/port';
import type { ChangeKeeper } from '../workbook/change';
import type { WritePlan } from '../workbook/writePlan';
import type { Before } from './beforeWriting';
import { beforeWriting, withMixedFaces } from './beforeWriting';
import { changeOf } from './changeOf';
import type { ExcelRun } from './excelRun';
import { facesOf, setFaces } from './formatFaces';
import { breathing } from './pause';
import { rangeOf } from './rangeOf';
import { sendValues } from './sendValues';
import { setName, setSetting } from './setName';
import { setRules } from './setRules';
import type { Differences } from './whatDiffers';
import { isNothing, whatDiffers } from './whatDiffers';

/** What was begun on a sheet, to be put back if it fails. */
export interface Begun {
  readonly plan: WritePlan;
  readonly before: Before;
  readonly differences: Differences;
}

/**
 * Carries out a plan. Round trips: 2, whatever the number of rows (look and compare; write and read back), and one more per 4 MB;
 * 1 when everything already stands as planned, none for a plan without anything in it.
 *
 * @param keeper told what is about to change; what it keeps travels with the values
 * @param begin called once, just before the first write
 */
export async function writeSheet(
  run: ExcelRun, plan: WritePlan, keeper: ChangeKeeper | null, begin: (begun: Begun) => void,
): Promise<void> {
  if (isEmpty(plan)) return;
  const breathe = breathing(plan);
  await run(async (context) => {
    const read = await beforeWriting(context, plan, keeper?.keys ?? []);
    if (touchesCells(plan)) refuse(plan, read);
    await breathe();
    const found = whatDiffers(plan, read);
    if (isNothing(found)) return;
    const before = await withMixedFaces(context, plan, read, found);
    await breathe();
    const differences = keeper === null ? found : { ...found, settings: { ...found.settings, ...(await keeper.keep(changeOf(plan, before, found))) } };
    await breathe();
    begin({ plan, before, differences });
    const sheet = { id: plan.sheetId, name: plan.sheet };
    await sendValues(context, sheet, differences.blocks, () => queueRest(context, plan, differences), breathe);
  });
}

const touchesCells = ({ blocks, formats, conditionalFormats }: WritePlan): boolean =>
  blocks.length + formats.length + conditionalFormats.length > 0;

const isEmpty = (plan: WritePlan): boolean =>
  !touchesCells(plan) && plan.names.length + (plan.oldNames?.length ?? 0) + Object.keys(plan.settings).length === 0;

function refuse({ sheet }: WritePlan, { isProtected, isFiltered }: Before): void {
  if (isProtected) {
    throw new WorkbookProblem(
      'hoja-protegida',
      `La hoja «${sheet}» está protegida.`,
      'Desprotéjala (Revisar > Desproteger hoja) y vuelva a calcular. No se escribió nada.',
    );
  }
  if (isFiltered) {
    throw new WorkbookProblem(
      'hoja-filtrada',
      `La hoja «${sheet}» tiene un filtro que oculta filas.`,
      'Quite el filtro (Datos > Borrar) y vuelva a calcular. No se escribió nada.',
    );
  }
}

/** Formats, names, settings and last the conditional formats: what cannot be put back exactly is touched only when all else went well. */
function queueRest(context: Excel.RequestContext, plan: WritePlan, differences: Differences): void {
  const sheet = context.workbook.worksheets.getItem(plan.sheetId);
  for (const block of differences.formats) {
    const range = rangeOf(sheet, block.rect);
    if (block.numberFormat !== undefined) range.numberFormat = [[block.numberFormat]];
    setFaces(range, block.rect, facesOf(block));
  }
  for (const { name } of differences.oldNames) setName(context, name, null);
  for (const { name, rect } of differences.names) setName(context, name, { sheetId: plan.sheetId, rect });
  for (const [key, value] of Object.entries(differences.settings)) setSetting(context, key, value);
  for (const block of differences.conditionalFormats) setRules(sheet, block);
}
