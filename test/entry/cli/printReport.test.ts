import type { BookReport, CountsReport, SheetReport } from '../../../src/entry/cli/bookReport';
import { printReport } from '../../../src/entry/cli/printReport';

const counts = (rojo: number, ambar: number, verde: number, nd: number): CountsReport => ({ rojo, ambar, verde, nd, total: rojo + ambar + verde + nd });

const sheet = (parts: Partial<SheetReport> = {}): SheetReport => ({
  hoja: 'PEI Indicadores',
  estado: 'calculada',
  periodos: [{
    periodo: '2024-S1',
    indicadores: [],
    acciones: [
      { codigo: 'AEI.01.01', fila: 13, avanceTipoI: 50.64, semaforo: 'rojo', explicacion: '' },
      { codigo: 'AEI.01.02', fila: 15, avanceTipoI: 100, semaforo: 'verde', explicacion: '' },
      { codigo: 'AEI.01.03', fila: 17, avanceTipoI: null, semaforo: 'nd', explicacion: '' },
    ],
    objetivos: [],
    promedioAEI: 75.32,
    resumen: { acciones: counts(1, 0, 1, 1), indicadoresAcciones: counts(1, 0, 1, 1), objetivos: counts(0, 0, 0, 0), indicadoresObjetivos: counts(0, 0, 0, 0) },
    alertas: [],
  }],
  observaciones: [],
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

  it('shows five observations of a kind and counts the rest', () => {
    const observaciones = Array.from({ length: 7 }, (_, at) => ({
      clase: 'valor-obtenido-faltante', gravedad: 'aviso' as const, celda: `PEI!N${at + 13}`, mensaje: 'Falta el valor obtenido.',
    }));
    const text = print(sheet({ periodos: [], observaciones }));
    expect(text).toContain('  Observaciones (7):\n    [aviso] PEI!N13: Falta el valor obtenido.');
    expect(text.match(/\[aviso\]/g)).toHaveLength(5);
    expect(text).toContain('… y 2 más de la misma clase (valor-obtenido-faltante)');
  });
});
