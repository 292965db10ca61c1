/** What a cell of Excel can hold. */
const LONGEST_TEXT = 32_767;
/** Letters of Calibri 11, many of them capitals, that a line across all the columns holds; fewer than it does, to be safe. */
const LINE_LETTERS = 240;
const LINE_POINTS = 15;
/** Points: Excel makes no row higher than 409.5. */
const HIGHEST_ROW = 405;
/** Between two paragraphs. */
const GAP = '\n\n';

/** The whole text of the alerts as far as one merged cell over two rows can hold and show it. */
export interface WholeText {
  /** Whole paragraphs, as many as a cell holds: 32 767 letters. */
  readonly text: string;
  /** Points of the two rows, 15 to 405: Excel fits no row to a merged cell. Two show some twenty alerts, 54 lines. */
  readonly heights: readonly [number, number];
  /** What the user must know of the cell; '' where all of the text is in it and in sight. */
  readonly note: string;
}

/**
 * How the whole text of the alerts stands on its sheet.
 *
 * @param paragraphs in code order, without marks
 * @example wholeText(['Que, la GERENCIA…']).heights // [15, 15]
 */
export function wholeText(paragraphs: readonly string[]): WholeText {
  const held = paragraphs.filter((_, at) => paragraphs.slice(0, at + 1).join(GAP).length <= LONGEST_TEXT);
  const text = held.join(GAP);
  const needed = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE_LETTERS)), 0) * LINE_POINTS;
  const first = Math.min(HIGHEST_ROW, needed);
  return {
    text,
    heights: [first, Math.min(HIGHEST_ROW, Math.max(LINE_POINTS, needed - first))],
    note: held.length < paragraphs.length ? IN_PART(held.length, paragraphs.length) : needed > 2 * HIGHEST_ROW ? OUT_OF_SIGHT : '',
  };
}

const ELSEWHERE = 'Todos los párrafos están en la tabla de abajo, y «Copiar todas», en el panel, los copia juntos.';
const OUT_OF_SIGHT = `El texto está completo en su celda, pero Excel no llega a mostrarlo entero. ${ELSEWHERE}`;
const IN_PART = (held: number, all: number): string => `En una celda solo caben los primeros ${held} de los ${all} párrafos. ${ELSEWHERE}`;
