import type { Survey } from '../../app/store/survey';
import { isDoubtful } from '../../workbook/find/tableLayout';
import { lazyComponent } from '../shell/lazyComponent';
import type { Tool } from './tool';

/** How many columns were read, and how many of them are to confirm. */
function columnsNote({ tables, chosen }: Survey): string {
  const table = tables[chosen];
  if (table === undefined) return '';
  const unconfirmed = table.columns.filter(isDoubtful).length + (table.partsAnswer === null ? 1 : 0);
  const read = table.columns.filter(({ meaning }) => meaning.field !== 'own').length;
  return `${read} ${read === 1 ? 'columna' : 'columnas'}${unconfirmed === 0 ? '' : `, ${unconfirmed} por confirmar`}`;
}

/** The tools in the order of the menu. */
export const TOOLS: readonly Tool[] = [
  { label: 'Cómo se leyó la tabla', note: columnsNote, View: lazyComponent(async () => (await import('./columns/ColumnsTool')).ColumnsTool) },
  { label: 'Pedir valores', View: lazyComponent(async () => (await import('./ask/AskTool')).AskTool) },
  { label: 'Recoger valores', View: lazyComponent(async () => (await import('./gather/GatherTool')).GatherTool) },
  { label: 'Comparar dos cortes', View: lazyComponent(async () => (await import('./compare/CompareTool')).CompareTool) },
  { label: 'Simular', View: lazyComponent(async () => (await import('./simulate/SimulateTool')).SimulateTool) },
];
