import { textIn } from '../../engine/plan/indicatorColumns';
import type { Plan } from '../../engine/plan/plan';
import { cellAddress, rectAddress } from '../../workbook/cells/cellAddress';
import type { Observation } from '../../workbook/cells/observation';
import type { ReviewFinding } from '../../workbook/ownSheets/review/reviewRows';
import type { TableReading } from '../calculate/readTables';
import { tablesOf } from '../calculate/readTables';
import { escaped } from '../reports/reportEnvironment';
import type { RichText } from '../reports/reportEnvironment';
import { findingKeys, reviewedTable } from './ignoredFindings';

/** The findings as they are told to those who answer for them: with the unit of their row, in the order given. */
export function reviewFindings(reading: TableReading, observations: readonly Observation[]): readonly ReviewFinding[] {
  const keys = findingKeys(reviewedTable(reading), observations);
  const unitOf = unitsByCode(reading.plan);
  const isOnOneSheet = tablesOf(reading).length === 1;
  return observations.map(({ code, severity, element, place, message, remedy }, at) => ({
    key: keys[at] ?? '',
    subject: `${code} ${element ?? ''}`,
    unit: element === undefined ? '' : unitOf(element),
    code: element ?? '',
    gravity: severity === 'error' ? 'Error' : 'Aviso',
    finding: message,
    cell: isOnOneSheet && place.sheet === reading.layout.sheet ? rectAddress(place.rect) : cellAddress(place),
    remedy,
    place,
  }));
}

/** The unit that answers for an indicator; of an OEI or AEI those of its indicators, each once; '' where the table names none. */
function unitsByCode({ columns, objectives, actions }: Plan): (code: string) => string {
  const unitAt = (at: number): string => textIn(columns.units, at);
  const units = new Map<string, string>();
  for (const { code, indicators } of [...objectives, ...actions]) units.set(code, [...new Set(indicators.map(unitAt))].filter((unit) => unit !== '').join('; '));
  columns.codes.forEach((code, at) => units.set(code, unitAt(at)));
  return (code) => units.get(code) ?? '';
}

const HEADINGS = ['Unidad', 'Código', 'Gravedad', 'Observación', 'Celda', 'Qué hacer'] as const;

/**
 * Findings for the clipboard: a table for Excel, Word and mail, and lines with tabs for the rest.
 *
 * @example findingsTable([{ …finding, code: 'AEI.01.01', cell: 'O14' }]).plain // 'Unidad\tCódigo\t…\n…\tAEI.01.01\t…\tO14\t…'
 */
export function findingsTable(findings: readonly ReviewFinding[]): RichText {
  const rows = findings.map(({ unit, code, gravity, finding, cell, remedy }) => [unit, code, gravity, finding, cell, remedy].map((text) => text.replace(/\s+/g, ' ')));
  const line = (cells: readonly string[], tag: 'th' | 'td'): string => `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  return {
    html: `<table>${line(HEADINGS, 'th')}${rows.map((row) => line(row, 'td')).join('')}</table>`,
    plain: [HEADINGS, ...rows].map((row) => row.join('\t')).join('\n'),
  };
}
