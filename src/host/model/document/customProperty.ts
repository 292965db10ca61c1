/** A property that users or programs gave a workbook. */
export type CustomProperty = {
  readonly type: 'String' | 'Number' | 'Float' | 'Boolean' | 'Date';
  /** A date is ISO text. */
  readonly value: string | number | boolean;
};
