import type { Omission } from '../../../src/app/bookJobs';
import { omittedLines } from '../../../src/app/firstWrite/omittedLines';

const of = (code: string, ...sheets: readonly string[]): Omission[] =>
  sheets.map((text) => ({ code, line: { status: 'skipped', text, detail: '', place: null } }));

describe('omittedLines', () => {
  it.each<{ code: string; says: string }>([
    { code: 'hoja-protegida', says: 'Protegidas (Revisar > Desproteger hoja): Unidad B.' },
    { code: 'hoja-filtrada', says: 'Con un filtro que oculta filas (Datos > Borrar): Unidad B.' },
    { code: 'hoja-oculta', says: 'Ocultas por completo (pida a quien preparó el libro que las muestre): Unidad B.' },
    { code: 'por-confirmar', says: 'Con columnas por confirmar (elija su tabla, pulse Calcular avance y diga qué contienen): Unidad B.' },
    { code: 'sin-valores', says: 'Sin valores obtenidos en ningún periodo: Unidad B.' },
    { code: 'sin-valores-obtenidos', says: 'Sin una columna de valores obtenidos con su periodo: Unidad B.' },
    { code: 'periodo-en-filas', says: 'Con una fila por periodo, que así no se puede calcular: Unidad B.' },
    { code: 'sin-tabla', says: 'Sin una tabla de PEI: Unidad B.' },
  ])('says of $code: $says', ({ code, says }) => {
    expect(omittedLines(of(code, 'Unidad B'))).toEqual([says]);
  });

  it('has one line for each reason, sheets without a table last', () => {
    expect(omittedLines([...of('sin-tabla', 'Portada'), ...of('hoja-protegida', 'A', 'B'), ...of('sin-tabla', 'Notas'), ...of('sin-valores', 'C')])).toEqual([
      'Protegidas (Revisar > Desproteger hoja): A y B.',
      'Sin valores obtenidos en ningún periodo: C.',
      'Sin una tabla de PEI: Portada y Notas.',
    ]);
  });

  it('names a sheet with two tables once', () => {
    expect(omittedLines(of('hoja-protegida', 'A', 'A'))).toEqual(['Protegidas (Revisar > Desproteger hoja): A.']);
  });

  it.each<{ count: number; says: string }>([
    { count: 5, says: 'Hoja 1, Hoja 2, Hoja 3, Hoja 4 y Hoja 5' },
    { count: 20, says: 'Hoja 1, Hoja 2, Hoja 3, Hoja 4 y 16 más' },
  ])('stays short with $count sheets', ({ count, says }) => {
    expect(omittedLines(of('sin-tabla', ...Array.from({ length: count }, (_, nth) => `Hoja ${nth + 1}`)))).toEqual([`Sin una tabla de PEI: ${says}.`]);
  });
});
