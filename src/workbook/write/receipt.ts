import type { PeriodId } from '../../engine/plan';
import type { CellValue } from '../cells';
import { isFormula } from '../content';
import type { CellContent, CellFormula } from '../content';
import type { BlockColumn } from '../blockNames';
import { fingerprint } from './fingerprint';
import { ShapePrints } from './formulas/formulaShape';
import { packByCode, unpackByCode } from './packByCode';

/** A figure as it stands in a progress cell. */
export type Figure = number | 'ND';

/** What was written beside one row in the own block; a text is kept as its fingerprint. */
export type BlockRow = Readonly<Record<BlockColumn, string>>;

/** The receipt as kept in a setting of the workbook. */
export interface StoredReceipt {
  readonly version: 1;
  readonly figures: Readonly<Record<PeriodId, string>>;
  readonly block: string;
  readonly shape: string;
  /** Absent in receipts of before it was kept. */
  readonly period?: PeriodId;
  /** Fingerprints of the shapes of our formulas, with spaces between them; absent without any. */
  readonly formulas?: string;
  /** How the cells were painted, where not as usual. */
  readonly paint?: string;
}

/**
 * What the last run wrote in one table, by code: rows may have been inserted, deleted or sorted since. A cell is ours only while it
 * still holds what stands here; anything else in it is a person's.
 */
export class Receipt {
  private readonly prints = new ShapePrints();

  constructor(
    /** Figures written in progress columns, by period and code. */
    readonly figures: ReadonlyMap<PeriodId, ReadonlyMap<string, string>> = new Map(),
    readonly block: ReadonlyMap<string, BlockRow> = new Map(),
    /** Fingerprint of the place and look of everything formatted on the last run. */
    readonly shape = '',
    /** Period of the figures in the own block: the one calculated last; '' when it is not known. */
    readonly period: PeriodId = '',
    /** Fingerprints of the shapes of the formulas we wrote. */
    readonly formulas: ReadonlySet<string> = new Set(),
    /** How the cells were painted; '' for the usual. */
    readonly paint = '',
  ) {}

  /** Did we write this formula, of these cells or of others? A formula of ours is ours whatever its value. */
  wrote({ formula }: CellFormula): boolean {
    return this.formulas.size > 0 && this.formulas.has(this.prints.of(formula));
  }

  /** Did we write this in the progress cell of that code? */
  holds(period: PeriodId, code: string, content: CellContent): boolean {
    if (isFormula(content)) return this.wrote(content);
    return content !== '' && this.figures.get(period)?.get(code) === String(content);
  }

  /** {@link holds} for a code that may stand in several rows. */
  holdsAny(period: PeriodId, code: string, content: CellContent): boolean {
    if (isFormula(content)) return this.wrote(content);
    const byCode = this.figures.get(period);
    if (byCode === undefined) return false;
    for (let nth = 1, key = code; byCode.has(key); nth += 1, key = `${code}#${nth}`) {
      if (this.holds(period, key, content)) return true;
    }
    return false;
  }

  /** Did we write this in that column of the own block, beside that code? */
  holdsBeside(code: string, column: BlockColumn, content: CellContent): boolean {
    if (isFormula(content)) return this.wrote(content);
    return content !== '' && this.block.get(code)?.[column] === asKept(content);
  }

  /** The receipt as it is stored: about 30 bytes an indicator. */
  stored(): StoredReceipt {
    const figures = [...this.figures].map(([period, byCode]) => [period, packByCode([...byCode.keys()], [...byCode.values()])] as const);
    const block = packByCode([...this.block.keys()], [...this.block.values()].map(packRow));
    return { version: 1, figures: Object.fromEntries(figures), block, shape: this.shape, period: this.period };
  }
}

/** Receipts already taken apart: one setting is looked at several times in a run. */
const opened = new WeakMap<StoredReceipt, Receipt>();

/** A receipt from a setting; an empty one when there is none or it is not ours. */
export function receiptFrom(stored: unknown): Receipt {
  if (!isStored(stored)) return new Receipt();
  const receipt = opened.get(stored) ?? opening(stored);
  opened.set(stored, receipt);
  return receipt;
}

/** Does a setting hold exactly this receipt? */
export function holdsReceipt(setting: unknown, { figures, block, ...rest }: StoredReceipt): boolean {
  if (!isStored(setting) || setting.block !== block) return false;
  if ((['shape', 'period', 'formulas', 'paint'] as const).some((part) => setting[part] !== rest[part])) return false;
  const periods = Object.keys(figures);
  return periods.length === Object.keys(setting.figures).length && periods.every((period) => setting.figures[period] === figures[period]);
}

function opening(stored: StoredReceipt): Receipt {
  const figures = Object.entries(stored.figures).map(([period, packed]) => [period, unpackByCode(packed)] as const);
  const block = [...unpackByCode(stored.block)].map(([code, row]) => [code, unpackRow(row)] as const);
  const shapes = typeof stored.formulas === 'string' ? stored.formulas.split(' ') : [];
  const text = (part: unknown): string => (typeof part === 'string' ? part : '');
  return new Receipt(new Map(figures), new Map(block), stored.shape, text(stored.period), new Set(shapes), text(stored.paint));
}

/** A value of the own block as the receipt keeps it: numbers as they are, texts as fingerprints. */
export const asKept = (value: CellValue): string => (typeof value === 'number' ? String(value) : fingerprint(String(value)));

/** A row of the block as {@link StoredReceipt} keeps it. */
export const packRow = ({ Calculado, Ponderador, Semaforo, Observacion }: BlockRow): string => `${Calculado},${Ponderador},${Semaforo},${Observacion}`;

function unpackRow(row: string): BlockRow {
  const [Calculado = '', Ponderador = '', Semaforo = '', Observacion = ''] = row.split(',');
  return { Calculado, Ponderador, Semaforo, Observacion };
}

function isStored(value: unknown): value is StoredReceipt {
  if (typeof value !== 'object' || value === null || !('version' in value) || value.version !== 1) return false;
  return 'figures' in value && typeof value.figures === 'object' && value.figures !== null &&
    Object.values(value.figures).every((packed) => typeof packed === 'string') &&
    'block' in value && typeof value.block === 'string' && 'shape' in value && typeof value.shape === 'string';
}
