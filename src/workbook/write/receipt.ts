import type { PeriodId } from '../../engine/plan/periods';
import { fingerprint } from '../cells/fingerprint';
import { elementStart } from '../cells/leadingCode';
import type { BlockColumn } from '../cells/ownNames';
import { isFormula } from '../cells/sheetCells';
import type { CellContent, CellFormula, CellValue } from '../cells/sheetCells';
import { ShapeFingerprints } from './formulas/formulaShape';

/** A figure as it stands in a progress cell; '' for one that was not understood. */
export type CellFigure = number | 'ND' | '';

/** The values of one row of the own block as {@link receiptValue} encodes them. */
export type BlockRow = Readonly<Record<BlockColumn, string>>;

/** The receipt as kept in a setting of the workbook. */
export interface StoredReceipt {
  readonly version: 1;
  readonly figures: Readonly<Record<PeriodId, string>>;
  readonly block: string;
  readonly shape: string;
  /** Absent in old receipts. */
  readonly period?: PeriodId;
  /** Fingerprints of the shapes of our formulas, with spaces between them; absent without any. */
  readonly formulas?: string;
  /** Colours as `encodeColourScheme` writes them; absent for the default ones. */
  readonly paint?: string;
}

/**
 * What the last run wrote in one table, by code, as rows may be inserted, deleted or sorted. A cell is the add-in's only while it
 * holds what the receipt says; any other content is a person's.
 */
export class Receipt {
  private readonly prints = new ShapeFingerprints();

  constructor(
    /** Figures written in progress columns, by period and code. */
    readonly figures: ReadonlyMap<PeriodId, ReadonlyMap<string, string>> = new Map(),
    readonly block: ReadonlyMap<string, BlockRow> = new Map(),
    /** Fingerprint of the formats and conditional formats of the last run. */
    readonly shape = '',
    /** Period of the figures in the own block; '' in old receipts. */
    readonly period: PeriodId = '',
    /** Fingerprints of the shapes of the formulas written. */
    readonly formulas: ReadonlySet<string> = new Set(),
    /** Colours of the cells as {@link StoredReceipt} keeps them; '' for the default ones. */
    readonly colours = '',
  ) {}

  /** Whether the add-in wrote a formula of this shape, of whatever cells and value. */
  wrote({ formula }: CellFormula): boolean {
    return this.formulas.size > 0 && this.formulas.has(this.prints.of(formula));
  }

  /** Whether the last run wrote this content in the progress cell of a code. */
  holds(period: PeriodId, code: string, content: CellContent): boolean {
    if (isFormula(content)) return this.wrote(content);
    return content !== '' && this.figures.get(period)?.get(code) === String(content);
  }

  /** {@link holds}, for any of the rows of a code. */
  holdsAny(period: PeriodId, code: string, content: CellContent): boolean {
    if (isFormula(content)) return this.wrote(content);
    const byCode = this.figures.get(period);
    if (byCode === undefined) return false;
    for (let nth = 1, key = code; byCode.has(key); nth += 1, key = `${code}#${nth}`) {
      if (this.holds(period, key, content)) return true;
    }
    return false;
  }

  /** Whether the last run wrote this content in a column of the own block, in the row of a code. */
  holdsInBlock(code: string, column: BlockColumn, content: CellContent): boolean {
    if (isFormula(content)) return this.wrote(content);
    return content !== '' && this.block.get(code)?.[column] === receiptValue(content);
  }

  /** The receipt as it is stored: about 30 bytes an indicator. */
  stored(): StoredReceipt {
    const figures = [...this.figures].map(([period, byCode]) => [period, encodeByCode([...byCode.keys()], [...byCode.values()])] as const);
    const block = encodeByCode([...this.block.keys()], [...this.block.values()].map(encodeBlockRow));
    return { version: 1, figures: Object.fromEntries(figures), block, shape: this.shape, period: this.period };
  }
}

/** Decoded receipts: one setting is read several times in a run. */
const decodedReceipts = new WeakMap<StoredReceipt, Receipt>();

/** The receipt that a setting holds; an empty one when it holds none. */
export function receiptFrom(stored: unknown): Receipt {
  if (!isStored(stored)) return new Receipt();
  const receipt = decodedReceipts.get(stored) ?? decodeReceipt(stored);
  decodedReceipts.set(stored, receipt);
  return receipt;
}

/** Whether a setting holds exactly this receipt. */
export function holdsReceipt(setting: unknown, { figures, block, ...rest }: StoredReceipt): boolean {
  if (!isStored(setting) || setting.block !== block) return false;
  if ((['shape', 'period', 'formulas', 'paint'] as const).some((part) => setting[part] !== rest[part])) return false;
  const periods = Object.keys(figures);
  return periods.length === Object.keys(setting.figures).length && periods.every((period) => setting.figures[period] === figures[period]);
}

function decodeReceipt(stored: StoredReceipt): Receipt {
  const figures = Object.entries(stored.figures).map(([period, packed]) => [period, decodeByCode(packed)] as const);
  const block = [...decodeByCode(stored.block)].map(([code, row]) => [code, decodeBlockRow(row)] as const);
  const shapes = typeof stored.formulas === 'string' ? stored.formulas.split(' ') : [];
  const text = (part: unknown): string => (typeof part === 'string' ? part : '');
  return new Receipt(new Map(figures), new Map(block), stored.shape, text(stored.period), new Set(shapes), text(stored.paint));
}

/** A value of the own block as the receipt keeps it: a number as its digits, a text as its fingerprint. */
export const receiptValue = (value: CellValue): string => (typeof value === 'number' ? String(value) : fingerprint(String(value)));

/** A row of the block as {@link StoredReceipt} keeps it. */
export const encodeBlockRow = ({ Calculado, Ponderador, Semaforo, Observacion }: BlockRow): string => `${Calculado},${Ponderador},${Semaforo},${Observacion}`;

function decodeBlockRow(row: string): BlockRow {
  const [Calculado = '', Ponderador = '', Semaforo = '', Observacion = ''] = row.split(',');
  return { Calculado, Ponderador, Semaforo, Observacion };
}

function isStored(value: unknown): value is StoredReceipt {
  if (typeof value !== 'object' || value === null || !('version' in value) || value.version !== 1) return false;
  return 'figures' in value && typeof value.figures === 'object' && value.figures !== null &&
    Object.values(value.figures).every((packed) => typeof packed === 'string') &&
    'block' in value && typeof value.block === 'string' && 'shape' in value && typeof value.shape === 'string';
}

const ENTRY = '|';
const VALUE = '=';
const PREFIX = 'IND.';

/**
 * Values by code as one short text, for a setting of the workbook: an indicator of the last element named is only its number. About 11
 * characters per indicator.
 *
 * @example encodeByCode(['AEI.01.01', 'IND.01.AEI.01.01', 'IND.02.AEI.01.01'], ['38.9', '8.36', '100']) // 'AEI.01.01=38.9|01=8.36|02=100'
 */
export const encodeByCode = (codes: readonly string[], values: readonly string[]): string => joinEncoded(encodeCodes(codes), values);

/** The codes as {@link encodeByCode} writes them. */
export function encodeCodes(codes: readonly string[]): string[] {
  let element = '';
  return codes.map((code) => {
    const dot = elementStart(code);
    if (dot > 0 && code.length === dot + element.length && code.endsWith(element)) return code.slice(PREFIX.length, dot - 1);
    element = code.slice(dot);
    return code;
  });
}

/** Encoded codes with their values, as one text. */
export const joinEncoded = (codes: readonly string[], values: readonly string[]): string =>
  codes.map((code, at) => `${code}${VALUE}${values[at] ?? ''}`).join(ENTRY);

/** Undoes {@link encodeByCode}. */
export function decodeByCode(text: string): Map<string, string> {
  const values = new Map<string, string>();
  let element = '';
  for (const entry of text === '' ? [] : text.split(ENTRY)) {
    const end = entry.indexOf(VALUE);
    const key = entry.slice(0, end);
    const isOfElement = /^\d/.test(key);
    if (!isOfElement) element = key.slice(elementStart(key));
    values.set(isOfElement ? `${PREFIX}${key}.${element}` : key, entry.slice(end + 1));
  }
  return values;
}
