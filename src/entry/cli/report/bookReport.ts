import type { Records } from './records';

/** The object that `--json` prints: keys in Spanish, as a contract with whoever reads it. Progress is in percent points. */
export interface BookReport {
  readonly libro: string;
  readonly hojas: readonly SheetReport[];
  /** With `--texto`: where the report's text differs from the table. */
  readonly texto?: readonly TextReport[];
  /** Requests made to the workbook, and bytes of their bodies both ways. */
  readonly solicitudes: number;
  readonly bytes: number;
}

export interface SheetReport {
  readonly hoja: string;
  readonly estado: 'calculada' | 'omitida' | 'error';
  /** Why it was left out or failed, and what to do. */
  readonly motivo?: string;
  /** The other sheets of its plan, when they are calculated together: figures of OEI and AEI, mean, summary and alerts are of all of them. */
  readonly juntoCon?: readonly string[];
  readonly periodos: readonly PeriodReport[];
  readonly observaciones: readonly ObservationReport[];
  /** How many more are ignored in the workbook; with `--todas` they are among `observaciones`. */
  readonly ignoradas: number;
}

export interface PeriodReport {
  readonly periodo: string;
  readonly indicadores: Records<IndicatorReport>;
  readonly acciones: readonly ElementReport[];
  readonly objetivos: readonly ElementReport[];
  readonly promedioAEI: number | null;
  /** The mean in one line. */
  readonly explicacionPromedio: string;
  /** The rules the figures were computed with. */
  readonly ajustes: MethodReport;
  readonly resumen: {
    readonly acciones: CountsReport;
    readonly indicadoresAcciones: CountsReport;
    readonly objetivos: CountsReport;
    readonly indicadoresObjetivos: CountsReport;
  };
  /** What is not calculated and where it stands, in a sentence; absent: nothing. */
  readonly sinCalcular?: string;
  readonly alertas: readonly AlertReport[];
  /** Its progress column holds values that the add-in did not write: it was left as it is. */
  readonly columnaImpresa?: true;
}

export type BandReport = 'rojo' | 'ambar' | 'verde' | 'nd' | 'sin-calcular';

export interface ElementReport {
  readonly codigo: string;
  /** Sheet row, 1-based; null when the sheet gives the element no row of its own. */
  readonly fila: number | null;
  readonly avanceTipoI: number | null;
  readonly semaforo: BandReport;
  /** The figure in one line. */
  readonly explicacion: string;
  /** Beside the official figure, never part of it. */
  readonly ademas: ElementNotesReport;
}

/** Notes beside the official figure of an OEI or AEI; null where there is none. */
export interface ElementNotesReport {
  readonly frases: readonly string[];
  /** Percent points expected by now. */
  readonly esperado: number | null;
  readonly enRitmo: boolean | null;
  /** Progress if its ND were left out. */
  readonly sinND: number | null;
  /** The indicator that would raise it most by reaching 100, and by how many percent points. */
  readonly palanca: { readonly codigo: string; readonly puntos: number } | null;
}

/** Notes beside the official figure of an indicator; null where there is none. */
export interface IndicatorNotesReport {
  readonly frases: readonly string[];
  /** Share of its goal expected by now, percent points. */
  readonly esperado: number | null;
  readonly enRitmo: boolean | null;
  /** Where less is better: the largest VO on pace. */
  readonly admitido: number | null;
  /** Amount missing for amber and green, in its own unit; where less is better, the excess. */
  readonly faltaAmbar: number | null;
  readonly faltaVerde: number | null;
  /** Progress before it was cut at 100 or 0. */
  readonly sinTope: number | null;
  /** At the end of a year. No official report confirms it. */
  readonly avanceTipoII: number | null;
}

export interface MethodReport {
  readonly nd: 'cero' | 'fuera';
  readonly tope: boolean;
  readonly metaCero: 'nd' | '100';
  /** From which progress an element is amber, and green. */
  readonly limites: { readonly ambar: number; readonly verde: number };
  /** How they differ from CEPLAN's application, in a sentence; '' when they do not. */
  readonly nota: string;
}

export interface IndicatorReport extends Omit<ElementReport, 'ademas'> {
  readonly ademas: IndicatorNotesReport;
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
  /** Not calculated, because something was not understood; not among the ND. */
  readonly sinCalcular: number;
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
  /** Heading of its class, and the part of the message that says what to do. */
  readonly titulo: string;
  readonly queHacer: string;
  /** Ignored in the workbook: shown because all were asked for. */
  readonly ignorada?: true;
}

export interface TextReport {
  readonly clase: string;
  readonly codigo: string;
  /** The text's version; '' when it has none. */
  readonly dice: string;
  /** The table's version; '' when there is none. */
  readonly deberia: string;
  readonly mensaje: string;
  /** With `comparar`: the other cut that the text has its figure from; absent where it is of none. */
  readonly corte?: string;
}

/** Result of one book. */
export interface BookOutcome {
  readonly report: BookReport;
  readonly code: 0 | 1;
}
