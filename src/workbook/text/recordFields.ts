/** The words of an indicator's record, as printed; '' for those that it lacks. */
export interface RecordFields {
  readonly name: string;
  readonly executingUnit: string;
  readonly unit: string;
  readonly relevance: string;
  readonly direction: string;
  readonly aggregation: string;
  /** What has no column. */
  readonly rest: string;
}

const EXECUTING_UNIT = '\\d{6}\\s?-\\s?\\S';
const UNIT = '\\d{2}(?:\\.\\d{2,3})+\\s?-\\s?\\S';
const AGGREGATIONS = '(?:no\\s+)?(?:agregable|acumulable|acumulado)|m[áa]ximo\\s+permisible|m[íi]nimo\\s+permisible';
const DIRECTIONS = 'ascendente|descendente|no\\s+definid[oa]';
const atEnd = (words: string): RegExp => new RegExp(`(?:^|\\s)(${words})\\s*$`, 'i');
const atStart = (words: string): RegExp => new RegExp(`^\\s*(?:${words})(?=\\s|$)`, 'i');
const AGGREGATION = atEnd(AGGREGATIONS);
const DIRECTION = atEnd(DIRECTIONS);
const RELEVANCE = atEnd('muy\\s+relevante|menos\\s+relevante|poco\\s+relevante|relevante');

/** A unit without its code at the end of a name that is not in capitals. */
const UNIT_IN_CAPITALS = /\s((?:SUB\s?)?(?:GERENCIA|OFICINA|UNIDAD|DIRECCI[ÓO]N|SECRETAR[ÍI]A|PROCURADUR[ÍI]A|[ÓO]RGANO|DEPARTAMENTO|DIVISI[ÓO]N|[ÁA]REA|JEFATURA|COORDINACI[ÓO]N)\s[^\p{Ll}\d]*)$/u;

const [STARTS_EXECUTING_UNIT, STARTS_UNIT] = [new RegExp(`^${EXECUTING_UNIT}`), new RegExp(`^${UNIT}`)];
const asWord = (words: string): RegExp => new RegExp(`(?:^|(?<=\\s))${words}`);
const [WORD_OF_EXECUTING_UNIT, WORD_OF_UNIT] = [asWord(EXECUTING_UNIT), asWord(UNIT)];

const isWhole = (pattern: RegExp, cell: string): boolean => pattern.exec(cell)?.[0].trim() === cell;

/** Whether a text ends with the words that stand right before the figures of a record. */
export const endsBeforeFigures = (text: string): boolean => AGGREGATION.test(text) || DIRECTION.test(text) || RELEVANCE.test(text);

const [STARTS_AGGREGATION, STARTS_DIRECTION] = [atStart(AGGREGATIONS), atStart(DIRECTIONS)];

/** Whether a line may go on with the words of a record: after its last words only what comes next in a record may follow. */
export function continuesWords(words: string, line: string): boolean {
  if (AGGREGATION.test(words)) return false;
  if (DIRECTION.test(words)) return STARTS_AGGREGATION.test(line);
  return !RELEVANCE.test(words) || STARTS_DIRECTION.test(line) || STARTS_AGGREGATION.test(line);
}

/**
 * The words of a record between its code and its figures: tabs separate cells; without them the units are found by their codes
 * ("300359-…", "15.00-…"), one without a code by its capitals after a name in small letters, and the other columns by their words, from the right.
 *
 * @example recordFields('Número de visitas 15.00-GERENCIA Relevante Ascendente No Agregable').unit // '15.00-GERENCIA'
 */
export function recordFields(text: string): RecordFields {
  const cells = text.split('\t').map((cell) => cell.trim()).filter((cell) => cell !== '');
  return cells.length > 1 ? fieldsOfCells(cells) : fieldsOfWords(cells[0] ?? '');
}

function fieldsOfCells(cells: readonly string[]): RecordFields {
  const left = [...cells];
  const take = (isWanted: (cell: string) => boolean): string => {
    const at = left.findIndex(isWanted);
    return at < 0 ? '' : (left.splice(at, 1)[0] ?? '');
  };
  const isName = (cell: string): boolean => !isWhole(AGGREGATION, cell) && !isWhole(DIRECTION, cell) && !isWhole(RELEVANCE, cell) && !STARTS_EXECUTING_UNIT.test(cell) && !STARTS_UNIT.test(cell);
  const name = isName(left[0] ?? '') ? (left.shift() ?? '') : '';
  const aggregation = take((cell) => isWhole(AGGREGATION, cell));
  const direction = take((cell) => isWhole(DIRECTION, cell));
  const relevance = take((cell) => isWhole(RELEVANCE, cell));
  const executingUnit = take((cell) => STARTS_EXECUTING_UNIT.test(cell));
  const unit = take((cell) => STARTS_UNIT.test(cell));
  if (left.length === 1 && unit === '') return { name, executingUnit, unit: left[0] ?? '', relevance, direction, aggregation, rest: '' };
  // Cells that were joined: their words are found as in a line without tabs.
  const joined = fieldsOfWords(left.join(' '));
  const isJoined = joined.aggregation !== '' || joined.direction !== '' || joined.relevance !== '';
  if (!isJoined) return { name, executingUnit, unit, relevance, direction, aggregation, rest: left.join(' · ') };
  return {
    name, executingUnit: executingUnit || joined.executingUnit, unit: unit || joined.unit, relevance: relevance || joined.relevance,
    direction: direction || joined.direction, aggregation: aggregation || joined.aggregation, rest: joined.name,
  };
}

function fieldsOfWords(text: string): RecordFields {
  let words = text;
  const take = (pattern: RegExp): string => {
    const found = pattern.exec(words);
    if (found === null) return '';
    words = words.slice(0, found.index).trim();
    return (found[1] ?? '').replace(/\s+/g, ' ');
  };
  const aggregation = take(AGGREGATION);
  const direction = take(DIRECTION);
  const relevance = take(RELEVANCE);
  const unitAt = words.search(WORD_OF_UNIT);
  const unit = unitAt < 0 ? '' : words.slice(unitAt).trim();
  if (unitAt >= 0) words = words.slice(0, unitAt).trim();
  const named = unit === '' ? UNIT_IN_CAPITALS.exec(words)?.[1] ?? '' : '';
  if (named !== '' && /\p{Ll}/u.test(words.slice(0, -named.length))) return { ...fieldsOfWords(words.slice(0, -named.length)), unit: named, relevance, direction, aggregation };
  const executingAt = words.search(WORD_OF_EXECUTING_UNIT);
  const executingUnit = executingAt < 0 ? '' : words.slice(executingAt).trim();
  return { name: executingAt < 0 ? words.trim() : words.slice(0, executingAt).trim(), executingUnit, unit, relevance, direction, aggregation, rest: '' };
}
