import { undoNews } from '../../../src/app/undo/undoResult';
import type { UndoResult } from '../../../src/app/undo/undoResult';

const undone = (parts: Partial<UndoResult> = {}): UndoResult => ({ sheet: 'PEI', restored: 3, left: [], notice: null, ...parts });
const NOTICE = { code: 'x', message: 'La hoja «PEI» está protegida.', remedy: 'Desprotéjala.' };
const place = (row: number) => ({ sheet: 'PEI', rect: { top: row, left: 0, height: 1, width: 1 } });

describe('undoNews', () => {
  it.each<{ of: readonly UndoResult[]; title: string; lines: readonly string[]; because: string }>([
    { of: [undone()], title: 'Se deshizo el último cálculo.', lines: ['PEI: 3 celdas quedaron como estaban.'], because: 'a table was calculated' },
    { of: [undone({ restored: 1 })], title: 'Se deshizo el último cálculo.', lines: ['PEI: 1 celda quedó como estaba.'], because: 'one is one' },
    {
      of: [undone({ sheet: 'Alertas PEI', isOwn: true, removed: true }), undone({ sheet: 'Listas PEI', isOwn: true, removed: true })],
      title: 'Se deshizo lo último que se hizo en «Listas PEI» y «Alertas PEI».',
      lines: ['Alertas PEI: La hoja se quitó: antes no existía.', 'Listas PEI: La hoja se quitó: antes no existía.'],
      because: 'only sheets were made, and they are named in the order of their making',
    },
    {
      of: ['Alertas 2024-I', 'Listas PEI', 'Resumen PEI'].map((sheet) => undone({ sheet, isOwn: true })),
      title: 'Se deshizo lo último que se hizo en «Resumen PEI», «Listas PEI» y «Alertas 2024-I».',
      lines: ['Alertas 2024-I: 3 celdas quedaron como estaban.', 'Listas PEI: 3 celdas quedaron como estaban.', 'Resumen PEI: 3 celdas quedaron como estaban.'],
      because: 'three sheets are a list',
    },
    {
      of: [undone({ sheet: 'Resumen PEI', isOwn: true, rowsKept: 2 }), undone()],
      title: 'Se deshizo el último cálculo.',
      lines: ['Resumen PEI: 3 celdas quedaron como estaban. Quedaron 2 filas añadidas, porque hay algo escrito en ellas.', 'PEI: 3 celdas quedaron como estaban.'],
      because: 'one of several writes was of a table',
    },
    {
      of: [undone({ sheet: 'Alertas PEI', isOwn: true, isArrangementKept: true })], title: 'Se deshizo lo último que se hizo en «Alertas PEI».',
      lines: ['Alertas PEI: 3 celdas quedaron como estaban. Los anchos de columna, las celdas combinadas y la página son los de ahora: la hoja era de una versión anterior.'],
      because: 'widths are not put back on a sheet of an earlier version',
    },
    { of: [undone({ notice: NOTICE, restored: 0 })], title: 'No se pudo deshacer del todo el último cálculo.', lines: ['PEI: La hoja «PEI» está protegida. Desprotéjala.'], because: 'something stood in the way' },
    {
      of: [undone({ left: [place(4)] })], title: 'Se deshizo el último cálculo.',
      lines: ['PEI: 3 celdas quedaron como estaban.', 'PEI!A5: Alguien cambió esta celda después del cálculo: se dejó como está.'], because: 'a cell was changed since',
    },
    { of: [], title: 'No había nada que deshacer.', lines: [], because: 'nothing was kept' },
  ])('says «$title»: $because', ({ of, title, lines }) => {
    const news = undoNews(of);
    expect([news.title, ...news.lines.map(({ text, detail }) => `${text}: ${detail}`)]).toEqual([title, ...lines]);
  });

  it('names twenty changed cells and counts the others', () => {
    const { lines } = undoNews([undone({ left: Array.from({ length: 25 }, (_, row) => place(row)) })]);
    expect(lines).toHaveLength(22);
    expect(lines.at(-1)?.detail).toBe('Y 5 celdas más que alguien cambió.');
  });
});
