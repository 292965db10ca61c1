import type { ElementNotesReport, BookReport, CountsReport, IndicatorReport, ObservationReport, SheetReport } from '../../../../src/entry/cli/report/bookReport';
import { Records } from '../../../../src/entry/cli/report/records';
import { printReport } from '../../../../src/entry/cli/report/printReport';

const counts = (rojo: number, ambar: number, verde: number, nd: number): CountsReport => ({ rojo, ambar, verde, nd, sinCalcular: 0, total: rojo + ambar + verde + nd });

const NOTHING_BESIDE: ElementNotesReport = { frases: [], esperado: null, enRitmo: null, sinND: null, palanca: null };

const sheet = (parts: Partial<SheetReport> = {}): SheetReport => ({
  hoja: 'PEI Indicadores',
  estado: 'calculada',
  periodos: [{
    periodo: '2024-S1',
    indicadores: new Records<IndicatorReport>(0, () => undefined),
    acciones: [
      { codigo: 'AEI.01.01', fila: 13, avanceTipoI: 50.64, semaforo: 'rojo', explicacion: '', ademas: NOTHING_BESIDE },
      { codigo: 'AEI.01.02', fila: 15, avanceTipoI: 100, semaforo: 'verde', explicacion: '', ademas: NOTHING_BESIDE },
      { codigo: 'AEI.01.03', fila: 17, avanceTipoI: null, semaforo: 'nd', explicacion: '', ademas: NOTHING_BESIDE },
    ],
    objetivos: [],
    promedioAEI: 75.32,
    explicacionPromedio: '150.64 / 2 = 75.32',
    ajustes: { nd: 'cero', tope: true, metaCero: 'nd', limites: { ambar: 75, verde: 95 }, nota: '' },
    resumen: { acciones: counts(1, 0, 1, 1), indicadoresAcciones: counts(1, 0, 1, 1), objetivos: counts(0, 0, 0, 0), indicadoresObjetivos: counts(0, 0, 0, 0) },
    alertas: [],
  }],
  observaciones: [],
  ignoradas: 0,
  ...parts,
});

const print = (...hojas: SheetReport[]): string => printReport({ libro: 'x.xlsx', hojas, solicitudes: 6, bytes: 1 } satisfies BookReport);

describe('printReport', () => {
  it('shows counts, mean and every AEI with its colour in words', () => {
    expect(print(sheet())).toBe([
      'x.xlsx',
      '',
      'Hoja «PEI Indicadores»: calculada',
      '  Periodo 2024-S1: 0 OEI, 3 AEI, 0 indicadores',
      '    Semaforización            Rojo  Ámbar  Verde   ND  Total',
      '    Acciones                     1      0      1    1      3',
      '    Indicadores de acciones      1      0      1    1      3',
      '    Avance promedio de AEI: 75.32',
      '    AEI.01.01   50.64  Rojo',
      '    AEI.01.02  100.00  Verde',
      '    AEI.01.03      ND  ND',
    ].join('\n'));
  });

  it('says why a sheet was left out', () => {
    expect(print(sheet({ hoja: 'Notas', estado: 'omitida', motivo: 'No se encontró una tabla de PEI en esta hoja.', periodos: [] }))).toBe(
      'x.xlsx\n\nHoja «Notas»: omitida. No se encontró una tabla de PEI en esta hoja.',
    );
  });

  it('says in what the figures differ from the application, before the figures', () => {
    const [period] = sheet().periodos;
    if (period === undefined) throw new Error('No period');
    const text = print(sheet({ periodos: [{ ...period, ajustes: { nd: 'fuera', tope: true, metaCero: 'nd', limites: { ambar: 75, verde: 95 }, nota: 'Calculado con: ND no se cuenta.' } }] }));
    expect(text).toContain('0 indicadores\n    Calculado con: ND no se cuenta. El aplicativo de CEPLAN lo hace de otro modo.\n    Semaforización');
  });
});

describe('observations in print', () => {
  const missing = (row: number, said = 'Falta el valor obtenido.'): ObservationReport => ({
    clase: 'valor-obtenido-faltante', gravedad: 'error', celda: `PEI Indicadores!N${row}`,
    mensaje: `${said} Pídalo a la unidad.`, titulo: 'Falta el valor obtenido', queHacer: 'Pídalo a la unidad.',
  });
  const printed = (...observaciones: ObservationReport[]): string => print(sheet({ periodos: [], observaciones }));

  it('are a line per class with the sheet once and every cell, what they say and what to do', () => {
    expect(printed(missing(20), missing(34), missing(35))).toContain([
      '  Observaciones (3), de la más grave a la más leve:',
      '    [error] Falta el valor obtenido (valor-obtenido-faltante, 3): PEI Indicadores!N20, N34, N35',
      '        Falta el valor obtenido.',
      '        → Pídalo a la unidad.',
    ].join('\n'));
  });

  it('tell different messages apart by their cells and count the rest', () => {
    const text = printed(missing(1, 'Uno.'), missing(2, 'Dos.'), missing(3, 'Uno.'), missing(4, 'Tres.'), missing(5, 'Cuatro.'));
    expect(text).toContain('        N1, N3: Uno.\n        N2: Dos.\n        N4: Tres.\n        … y lo mismo en N5\n        →');
  });

  it.each<{ ignoradas: number; said: string }>([
    { ignoradas: 1, said: '(otra está ignorada en el libro: véalas con --todas)' },
    { ignoradas: 4, said: '(otras 4 están ignoradas en el libro: véalas con --todas)' },
  ])('say that $ignoradas are ignored, whether there are others or not', ({ ignoradas, said }) => {
    expect(print(sheet({ periodos: [], observaciones: [missing(20)], ignoradas }))).toContain(`la más leve ${said}:`);
    expect(print(sheet({ periodos: [], ignoradas }))).toContain(`  Sin observaciones ${said}.`);
  });

  it('mark those ignored when all were asked for', () => {
    const text = print(sheet({ periodos: [], observaciones: [{ ...missing(20), ignorada: true }], ignoradas: 1 }));
    expect(text).toContain('la más leve:\n    [error, ignorada] Falta el valor obtenido');
  });

  it('count the cells beyond a dozen', () => {
    expect(printed(...Array.from({ length: 14 }, (_, at) => missing(at + 1)))).toContain('N11, N12 y 2 más\n');
  });

  it('name the sheet again where it is another', () => {
    expect(printed(missing(1), { ...missing(2), celda: 'Otra!N2' }, { ...missing(3), celda: 'Otra!N3' })).toContain(': PEI Indicadores!N1, Otra!N2, N3\n');
  });
});
