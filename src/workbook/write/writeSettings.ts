import type { PaletteName } from '../../engine/bandPalettes';

/** How the user wants what we write in a table. */
export interface WriteSettings {
  readonly palette: PaletteName;
  /** Figures as values, or as formulas that follow their cells. */
  readonly output: 'values' | 'formulas';
  readonly place: PlaceSettings;
}

/** Where figures go that are not written yet: what is written stays where it is, whatever stands here. */
export interface PlaceSettings {
  /** Whether the progress goes into the table's own column while that is blank; else into our block, as where it is not blank. */
  readonly tableColumn: boolean;
  /** Column from which our block may begin ("AC"), past whatever stands there; null for right of the table. */
  readonly from: string | null;
}

export const USUAL_WRITING: WriteSettings = { palette: 'ceplan', output: 'values', place: { tableColumn: true, from: null } };
