/** Namespace of the custom XML parts of the add-in: whoever opens the workbook finds them by it. Stored in workbooks: it never changes. */
export const MEMORY_NAMESPACE = 'urn:pei-avance:memoria';
