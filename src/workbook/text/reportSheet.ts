import { parseDirection, parseAggregation } from '../cells/parseWords';
import { NOT_PLACED } from '../cells/cellText';
import type { CellValue } from '../cells/sheetCells';
import { decimalMarkOf, figureOf } from './figures';
import type { DecimalMark } from './figures';
import { placeFigures } from './placeFigures';
import { recordFields } from './recordFields';
import type { RecordFields } from './recordFields';
import { reportText } from './reportRecords';
import type { ReportText, TextRecord } from './reportRecords';
import { groupOf, slotsOfHeader, slotsOfTitle, slotWords } from './reportSlots';
import type { Slot } from './reportSlots';
import type { SeparatedText } from './separatedText';
import type { LeftLine, TextLine } from './textLine';

/** Columns of the B-7 before its figures. */
const WORD_HEADERS = ['Código', 'Descripción', 'UE', 'Unidad de Organización', 'Relevancia', 'Sentido Esperado', 'Tipo de Agregación'];
const HEADER_ROWS = 3;

/** The text of a report as a B-7; null when it has no indicators, or its columns of figures are not known. */
export function reportSheet(lines: readonly TextLine[]): SeparatedText | null {
  const first = reportText(lines, null);
  const slots = slotsOfHeader(first.header.map(({ text }) => text)) ?? slotsOfTitle(lines.map(({ text }) => text));
  if (slots === null) return null;
  const report = reportText(lines, slots.length);
  if (!report.records.some(({ kind }) => kind === 'IND')) return null;
  const mark = decimalMarkOf(report.records.flatMap(({ figures }) => figures));
  const entity = commonExecutingUnit(report.records);
  const rows = report.records.map((record) => (record.kind === 'IND' ? indicatorRow(record, slots, mark, entity) : elementRow(record, slots, mark)));
  const left = [...report.left, ...rows.flatMap((row) => row.left)].sort((one, other) => one.line - other.line);
  const top = report.before.length === 0 ? 0 : report.before.length + 1;
  return {
    kind: 'b7',
    rows: [
      ...report.before.map(({ text }) => headingCells(text)), ...(top === 0 ? [] : [[]]),
      ...headerRows(slots), ...rows.map(({ cells }) => cells), ...averageRow(report, slots, mark),
    ],
    header: { top, height: HEADER_ROWS },
    merges: headerMerges(top, slots),
    left,
    after: report.after,
  };
}

/** "Periodo PEI : 2024 - 2027" as a label and its text. */
function headingCells(text: string): CellValue[] {
  const cells = text.split('\t').map((cell) => cell.trim()).filter((cell) => cell !== '');
  const [, label, value] = /^([^:]{3,40}:)\s*(\S.*)$/.exec(text.trim()) ?? [];
  return cells.length === 1 && label !== undefined && value !== undefined ? [label, '', value] : cells;
}

interface SeparatedRow {
  readonly cells: readonly CellValue[];
  readonly left: readonly LeftLine[];
}

/** The shortest executing unit that two records have: where one continues with more words, those are its unit's. */
function commonExecutingUnit(records: readonly TextRecord[]): string {
  const units = records.filter(({ kind }) => kind === 'IND').map(({ words }) => recordFields(words)).filter(({ unit }) => unit !== '').map(({ executingUnit }) => executingUnit);
  return units.filter((unit, at) => unit !== '' && units.indexOf(unit) !== at).sort((one, other) => one.length - other.length)[0] ?? '';
}

function withUnitApart(fields: RecordFields, entity: string): RecordFields {
  if (entity === '' || fields.unit !== '' || !fields.executingUnit.startsWith(`${entity} `)) return fields;
  return { ...fields, executingUnit: entity, unit: fields.executingUnit.slice(entity.length + 1) };
}

function indicatorRow(record: TextRecord, slots: readonly Slot[], mark: DecimalMark | null, entity: string): SeparatedRow {
  const { code, words, figures } = record;
  const fields = withUnitApart(recordFields(words), entity);
  const printed = figures.map((figure) => (figure === '' ? '' : figureOf(figure, mark)));
  const isByPosition = printed.length === slots.length;
  const { values, unplaced, agrees } = placeFigures(isByPosition ? printed : printed.filter((one) => one !== ''), slots, senseOf(fields));
  const missing = missingWords(values, slots);
  const given = figures.filter((one) => one !== '');
  const reasons = [
    ...(unplaced.length > 0 ? [`no se sabe a qué columnas van sus cifras ${unplaced.join('; ')}: no se pusieron`] : []),
    ...(missing.length > 0 && unplaced.length === 0 ? [given.length === 0 ? 'no tiene ninguna cifra' : `tiene ${given.length} de sus ${slots.length} cifras: quedaron en blanco ${missing.join(', ')}`] : []),
    ...(agrees === false ? ['el avance impreso no es el de su valor obtenido y su logro esperado: alguna cifra puede estar dañada'] : []),
    ...(fields.name === '' ? ['no tiene nombre'] : []),
    ...(fields.rest === '' ? [] : [`no se sabe en qué columna va «${fields.rest}»`]),
  ];
  return {
    cells: [code, fields.name, fields.executingUnit, fields.unit, fields.relevance, fields.direction, fields.aggregation, ...(unplaced.length > 0 || given.length === 0 ? withMarks(values, slots) : values)],
    left: reasons.length === 0 ? [] : [{ line: record.line, text: record.text, reason: reasons.join('; ') }],
  };
}

/** The figures with a mark in the place of each goal and value that is among those which were not placed. */
const withMarks = (values: readonly CellValue[], slots: readonly Slot[]): CellValue[] =>
  values.map((value, at) => (value === '' && (slots[at]?.kind === 'target' || slots[at]?.kind === 'actual') ? NOT_PLACED : value));

/** The columns without a figure in words, a whole group by its title. */
function missingWords(values: readonly CellValue[], slots: readonly Slot[]): string[] {
  const missing = slots.filter((_, at) => values[at] === '');
  const words = missing.map((slot) => {
    const isWhole = slots.filter((one) => groupOf(one) === groupOf(slot)).every((one) => missing.includes(one));
    return isWhole ? GROUP_TITLES[groupOf(slot)] : slotWords(slot);
  });
  return [...new Set(words)];
}

/** Whether less is better; null where the words do not say. */
function senseOf({ direction, aggregation }: { readonly direction: string; readonly aggregation: string }): boolean | null {
  const [sense, limit] = [parseDirection(direction), parseAggregation(aggregation)];
  if (sense === 'ascending' || sense === 'descending') return sense === 'descending';
  return limit === 'maximum' ? true : limit === 'minimum' ? false : null;
}

/** An OEI or AEI: its figures are progress. */
function elementRow(record: TextRecord, slots: readonly Slot[], mark: DecimalMark | null): SeparatedRow {
  const progress = slots.filter(({ kind }) => kind === 'progress').length;
  const figures = record.figures.map((figure) => figureOf(figure, mark));
  const isPlaced = figures.length === progress || figures.length === 0;
  const values = slots.map((slot, at): CellValue => (isPlaced && slot.kind === 'progress' ? (figures[at - (slots.length - progress)] ?? '') : ''));
  const reasons = [
    ...(isPlaced ? [] : [`no se sabe a qué columnas van sus cifras ${figures.join('; ')}: no se pusieron`]),
    ...(record.words.trim() === '' ? ['no tiene nombre'] : []),
  ];
  return {
    cells: [record.code, record.words.replace(/\s+/g, ' ').trim(), '', '', '', '', '', ...values],
    left: reasons.length === 0 ? [] : [{ line: record.line, text: record.text, reason: reasons.join('; ') }],
  };
}

function averageRow({ average }: ReportText, slots: readonly Slot[], mark: DecimalMark | null): CellValue[][] {
  if (average === null) return [];
  const progress = slots.filter(({ kind }) => kind === 'progress').length;
  const figures = average.text.match(/[\d.,]*\d%?/g) ?? [];
  const values = figures.length === progress ? figures.map((figure) => figureOf(figure, mark)) : [];
  return [['Avance promedio de AEI:', ...new Array<CellValue>(WORD_HEADERS.length - 1 + slots.length - progress).fill(''), ...values]];
}

const GROUP_TITLES = { baseline: 'Línea Base', target: 'Logro Esperado', actual: 'Valores Obtenidos', progress: 'Avance Tipo I (%)' } as const;

/** The header as CEPLAN's application prints it: groups, years, semesters. */
function headerRows(slots: readonly Slot[]): CellValue[][] {
  const blank = new Array<CellValue>(WORD_HEADERS.length).fill('');
  const groups = slots.map((slot, at) => (at > 0 && groupOf(slots[at - 1] ?? slot) === groupOf(slot) ? '' : GROUP_TITLES[groupOf(slot)]));
  const second = slots.map((slot): CellValue => ('period' in slot ? slot.period.year : 'year' in slot ? slot.year : slot.kind === 'baseline' ? 'Valor' : 'Año'));
  const third = slots.map((slot): CellValue => ('period' in slot ? (slot.period.span === 'semester' ? 'Sem1' : 'Anual') : ''));
  return [[...WORD_HEADERS, ...groups], [...blank, ...second], [...blank, ...third]];
}

function headerMerges(top: number, slots: readonly Slot[]): SeparatedText['merges'] {
  const words = WORD_HEADERS.map((_, left) => ({ top, left, height: HEADER_ROWS, width: 1 }));
  const groups = (Object.keys(GROUP_TITLES) as (keyof typeof GROUP_TITLES)[]).flatMap((group) => {
    const [first, width] = [slots.findIndex((slot) => groupOf(slot) === group), slots.filter((slot) => groupOf(slot) === group).length];
    return width < 2 ? [] : [{ top, left: WORD_HEADERS.length + first, height: 1, width }];
  });
  const alone = slots.flatMap((slot, at) => ('period' in slot ? [] : [{ top: top + 1, left: WORD_HEADERS.length + at, height: HEADER_ROWS - 1, width: 1 }]));
  return [...words, ...groups, ...alone];
}
