import { receiptSetting } from './blockNames';
import { OWN_NAME_PREFIX } from './ownNames';
import { fingerprint } from './write/fingerprint';

/** Name of one of the add-in's own sheets on a copy of it: it is none of ours to write in, nor a table. */
const COPY_OF_OWN_SHEET = `${OWN_NAME_PREFIX}Copia_Hoja`;

const OWN_SHEET = new RegExp(`^${OWN_NAME_PREFIX}[a-z]+_Hoja$`, 'i');
const TOKEN = new RegExp(`^(${OWN_NAME_PREFIX})([0-9a-z]+)(_r\\d+c\\d+)_([a-z]+)$`, 'i');

/** What a name that Excel copied with its sheet says of the copy. */
export interface CopiedName {
  /** As it would be called if the add-in had made it on the copy. */
  readonly name: string;
  /** Settings of the receipts of what stands there: of the copy's block, and of the one it was copied from; null where there is none. */
  readonly receipt: { readonly own: string; readonly copied: string } | null;
}

/**
 * Who copies a sheet copies our names with it, as names of the copy alone: Excel's way. They tell our columns on it, which get names of
 * their own with the next run; else a second set of columns would be written beside them.
 *
 * @param name one of the add-in's own
 * @param sheetId the copy
 * @example copiedName('PEI_Avance_1k3f9a_r10c1_Semaforo', '{2}').name // 'PEI_Avance_10ld1bf_r10c1_Semaforo', of sheet {2}
 */
export function copiedName(name: string, sheetId: string): CopiedName {
  if (OWN_SHEET.test(name)) return { name: COPY_OF_OWN_SHEET, receipt: null };
  const [, prefix = '', sheet = '', place = '', part = ''] = TOKEN.exec(name) ?? [];
  if (sheet === '') return { name, receipt: null };
  const own = fingerprint(sheetId);
  return {
    name: `${prefix}${own}${place}_${part}`,
    receipt: { own: receiptSetting(`${own}${place}`.toLowerCase()), copied: receiptSetting(`${sheet}${place}`.toLowerCase()) },
  };
}
