/** What a report's text gets wrong against its table, both versions side by side. */
export interface TextFinding {
  readonly kind: TextFindingKind;
  /** Code of the AEI or indicator it is about. */
  readonly code: string;
  /** What the text says; '' when it is silent. */
  readonly says: string;
  /** What it should say by the table; '' when it should be silent. */
  readonly should: string;
  /** In Spanish, one or two sentences: what is wrong and what to do. */
  readonly message: string;
}

export type TextFindingKind =
  | 'porcentaje-distinto' | 'alerta-faltante' | 'alerta-sobrante' | 'codigo-desconocido' | 'parrafo-repetido'
  | 'indicador-rojo-omitido' | 'indicador-rojo-sin-alerta' | 'nombre-distinto' | 'indicador-distinto' | 'unidad-distinta';
