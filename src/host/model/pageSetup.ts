/** Margins of a printed page in inches. */
export type PageMargins = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
};

/** How a sheet is printed. Print area and titles are defined names (`_xlnm.Print_Area`, `_xlnm.Print_Titles`). */
export type PageSetup = {
  readonly orientation: 'Portrait' | 'Landscape';
  /** The file's code of the paper; 9 is A4, 1 is Letter. */
  readonly paperSize: number;
  /** Per cent; used when nothing is fitted. */
  readonly scale: number;
  /** Pages that the print is fitted into; 0 leaves that direction free, null for both means that nothing is fitted. */
  readonly fit: { readonly width: number; readonly height: number } | null;
  readonly margins: PageMargins;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly blackAndWhite: boolean;
  readonly draft: boolean;
};

/** Excel's own choice for a new sheet. */
export const DEFAULT_PAGE: PageSetup = Object.freeze({
  orientation: 'Portrait', paperSize: 1, scale: 100, fit: null,
  margins: Object.freeze({ left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 }),
  centerHorizontally: false, centerVertically: false, printGridlines: false, printHeadings: false, blackAndWhite: false, draft: false,
});
