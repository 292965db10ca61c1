import type { ClientScope } from './officeClient';

/** Flags of the client's own class descriptions. */
const COLLECTION = 1;
const MAY_BE_SET = 1;
const READ_ONLY = 2;
const INDEXER = 16;
/** A read that may run in parallel with others. */
const READ = 4;
/** Index of the requirement set below, from 1: the client refuses these members in an older Excel. */
const SINCE = 1;

/** `Excel.Note` and `Excel.NoteCollection` as the client describes its classes. Source: the documented members of ExcelApi 1.18. */
const NOTES = () => ({
  version: '1.0.0',
  name: 'Excel',
  defaultApiSetName: 'ExcelApi',
  hostName: 'Excel',
  apiSets: [['1.18']],
  strings: [],
  enumTypes: [],
  clientObjectTypes: [
    ['Note', 0,
      [['authorName', READ_ONLY, SINCE], ['content', MAY_BE_SET, SINCE], ['height', MAY_BE_SET, SINCE], ['visible', MAY_BE_SET, SINCE], ['width', MAY_BE_SET, SINCE]],
      0,
      [['delete', 0, 0, SINCE]],
      [['getLocation', 'Excel.Range', 0, 0, SINCE, READ]]],
    ['NoteCollection', COLLECTION, 0, 0,
      [['getCount', 0, 0, SINCE, READ]],
      [
        ['add', 'Excel.Note', 2, 0, SINCE],
        ['getItem', 'Excel.Note', 1, INDEXER, SINCE],
        ['getItemAt', 'Excel.Note', 1, 0, SINCE, READ],
        ['getItemOrNullObject', 'Excel.Note', 1, 0, SINCE, READ],
      ],
      0, 'Excel.Note'],
  ],
});

/**
 * Declares notes with the client's own builder, once. Excel has them since ExcelApi 1.18, the client on npm has not; a client that knows
 * them stays as it is.
 */
export function declareNotes({ Excel: client, OfficeExtension: extension }: ClientScope): void {
  if (Object.hasOwn(client, 'NoteCollection')) return;
  new extension.LibraryBuilder({ metadata: NOTES(), targetNamespaceObject: client });
  for (const owner of [client.Workbook, client.Worksheet]) {
    const known = new WeakMap<object, unknown>();
    Object.defineProperty(owner.prototype, 'notes', {
      configurable: true,
      enumerable: true,
      get(this: object) {
        if (!known.has(this)) {
          known.set(this, extension.BatchApiHelper.createPropertyObject(client.NoteCollection, this, 'Notes', true, READ));
        }
        return known.get(this);
      },
    });
  }
}
