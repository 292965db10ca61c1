import type { Period } from '../plan/periods';

/**
 * Something in the plan or in its printed figures that a person should verify. A plain value; `describeFinding` puts it in words.
 */
export interface Finding {
  readonly code: FindingCode;
  /** `error`: a figure is wrong or cannot be computed. `warning`: it is doubtful, or only the registration is. */
  readonly severity: 'error' | 'warning';
  /** The cell to select. */
  readonly place: FindingPlace;
  /** The other cells involved: the first name of a repeated name, the other code of a unit. */
  readonly related: readonly FindingPlace[];
  /** The numbers the sentences quote; each rule defines what they are. */
  readonly values: readonly number[];
}

/** A finding in Spanish. */
export interface FindingSentences {
  /** One sentence that quotes the cells. */
  readonly message: string;
  /** One sentence that says what to do. */
  readonly remedy: string;
}

/** A cell of the table: the row of an indicator, AEI or OEI, and the column by its meaning. */
export interface FindingPlace {
  readonly subject: Subject;
  readonly field: FindingField;
}

/** `index` into `plan.indicators`, `plan.actions` or `plan.objectives`. */
export interface Subject {
  readonly kind: 'IND' | 'AEI' | 'OEI';
  readonly index: number;
}

/** A column; the same shapes as the column meanings of a table layout. */
export type FindingField =
  | { readonly field: RegistryField }
  | { readonly field: 'target'; readonly year: number }
  | ({ readonly field: 'actual' | 'progress' } & Period);

export type RegistryField =
  | 'code' | 'name' | 'executingUnit' | 'unit' | 'parameter' | 'relevance' | 'direction' | 'aggregation' | 'baseline';

/** The stable codes of the checks, also in the JSON of the command line. Gravest first. */
export type FindingCode =
  | 'codigo-repetido'
  | 'codigo-ajeno'
  | 'indicador-sin-accion'
  | 'accion-sin-indicadores'
  | 'logro-esperado-cero'
  | 'logro-esperado-faltante'
  | 'valor-obtenido-faltante'
  | 'valor-negativo'
  | 'avance-impreso-distinto'
  | 'nd-impreso-con-valor'
  | 'avance-impreso-sobre-tope'
  | 'accion-distinta-de-su-indicador'
  | 'consolidado-impreso-distinto'
  | 'maximo-permisible-creciente'
  | 'sentido-contra-tendencia'
  | 'valor-obtenido-infimo'
  | 'valor-obtenido-excesivo'
  | 'valor-anual-menor'
  | 'valor-igual-al-logro'
  | 'logro-esperado-retrocede'
  | 'porcentaje-sobre-cien'
  | 'parametro-contradice-nombre'
  | 'accion-nombre-repetido'
  | 'unidad-con-dos-nombres'
  | 'nombre-con-dos-codigos'
  | 'nombre-casi-igual'
  | 'nombre-difiere-en-tildes'
  | 'relevancia-faltante'
  | 'sentido-por-confirmar'
  | 'agregacion-incompatible'
  | 'indicador-nombre-repetido'
  | 'accion-sin-objetivo'
  | 'codigo-salteado'
  | 'avance-no-verificable'
  | 'maximo-a-mitad-de-anio'
  | 'unidad-faltante';
