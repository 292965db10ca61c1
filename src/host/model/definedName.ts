/** A name of the workbook (`sheetId` null) or of one sheet. `formula` begins with `=`: `='PEI Indicadores'!$A$1:$O$73`. */
export type DefinedName = {
  name: string;
  readonly sheetId: string | null;
  formula: string;
  visible: boolean;
  comment: string;
};
