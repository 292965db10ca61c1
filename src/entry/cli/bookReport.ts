/** The object that `--json` prints: keys in Spanish, as a contract with whoever reads it. Progress is in percent points. */
export interface BookReport {
  readonly libro: string;
  readonly hojas: readonly SheetReport[];
  /** With `--texto`: what the report's text says differently from the table. */
  readonly texto?: readonly TextReport[];
  /** Requests made to the workbook, and bytes of their bodies both ways. */
  readonly solicitudes: number;
  readonly bytes: number;
}

export interface SheetReport {
  readonly hoja: string;
  readonly estado: 'calculada' | 'omitida' | 'error';
  /** Why it was left out or failed, and the way out. */
  readonly motivo?: string;
  readonly periodos: readonly PeriodReport[];
  readonly observaciones: readonly ObservationReport[];
}

export interface PeriodReport {
  readonly periodo: string;
  readonly indicadores: readonly IndicatorReport[];
  readonly acciones: readonly ElementReport[];
  readonly objetivos: readonly ElementReport[];
  readonly promedioAEI: number | null;
  readonly resumen: {
    readonly acciones: CountsReport;
    readonly indicadoresAcciones: CountsReport;
    readonly objetivos: CountsReport;
    readonly indicadoresObjetivos: CountsReport;
  };
  readonly alertas: readonly AlertReport[];
}

export type BandReport = 'rojo' | 'ambar' | 'verde' | 'nd';

export interface ElementReport {
  readonly codigo: string;
  /** Sheet row, 1-based; null when the sheet gives the element no row of its own. */
  readonly fila: number | null;
  readonly avanceTipoI: number | null;
  readonly semaforo: BandReport;
  /** The figure in one line. */
  readonly explicacion: string;
}

export interface IndicatorReport extends ElementReport {
  readonly fila: number;
  /** Share of its AEI or OEI, four decimals; null without one. */
  readonly ponderador: number | null;
  readonly origen: 'calculado' | 'impreso';
}

export interface CountsReport {
  readonly rojo: number;
  readonly ambar: number;
  readonly verde: number;
  readonly nd: number;
  readonly total: number;
}

export interface AlertReport {
  readonly codigo: string;
  readonly unidades: readonly string[];
  readonly avance: number | null;
  readonly parrafo: string;
}

export interface ObservationReport {
  readonly clase: string;
  readonly gravedad: 'error' | 'aviso';
  readonly codigo?: string;
  /** `PEI Indicadores!K12`. */
  readonly celda: string;
  readonly mensaje: string;
}

export interface TextReport {
  readonly clase: string;
  readonly codigo: string;
  /** What the text says; '' when it is silent. */
  readonly dice: string;
  /** What it should say by the table; '' when it should be silent. */
  readonly deberia: string;
  readonly mensaje: string;
}
