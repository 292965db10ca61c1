/** Kinds of drawn objects in Office.js's words; what it does not know is `Unsupported`, charts too. */
export type ShapeKind = 'Image' | 'GeometricShape' | 'Group' | 'Line' | 'Unsupported';

/** A picture or shape of the file on a sheet. Position and size are points from the sheet's top left corner. */
export type Shape = {
  /** Its number in the drawing. */
  readonly id: string;
  readonly name: string;
  readonly kind: ShapeKind;
  readonly isVisible: boolean;
  readonly title: string;
  readonly description: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};
