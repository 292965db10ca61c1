/** What a worksheet can tell, as the client's private registration names it. */
export const sheetEvents = [
  'ActivatedEvent', 'CalculatedEvent', 'ColumnSortedEvent', 'DataChangedEvent', 'DeactivatedEvent', 'EventNameChanged',
  'EventVisibilityChanged', 'FormatChangedEvent', 'FormulaChangedEvent', 'ProtectionChangedEvent', 'RowHiddenChangedEvent',
  'RowSortedEvent', 'SelectionChangedEvent', 'SingleClickedEvent',
] as const;

/** The collection of sheets tells the same of every sheet, and which come, go and move. */
export const sheetCollectionEvents = [...sheetEvents, 'AddedEvent', 'DeletedEvent', 'EventMoved'] as const;
