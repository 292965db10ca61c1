import type { WorkbookPort } from '../../workbook/port';
import type { SheetPort } from '../../workbook/sheets/sheetPort';
import type { Doors } from '../sheets/sheetRun';
import { whenNotEditing } from '../whenNotEditing';

/** The same doors, but what finds the user typing in a cell waits until the cell is left; `waiting` is told what the user must do. */
export function patientDoors(port: WorkbookPort, sheets: SheetPort, waiting: (hint: string) => void): Doors {
  const patiently = <T>(work: () => Promise<T>): Promise<T> => whenNotEditing(work, (milliseconds) => port.pause(milliseconds), waiting);
  return {
    port: {
      read: () => patiently(() => port.read()),
      write: (...given) => patiently(() => port.write(...given)),
      select: (...given) => patiently(() => port.select(...given)),
      watch: (changed) => port.watch(changed),
      pause: (milliseconds) => port.pause(milliseconds),
      now: () => port.now(),
      about: () => port.about(),
    },
    sheets: {
      add: (...given) => patiently(() => sheets.add(...given)),
      remove: (...given) => patiently(() => sheets.remove(...given)),
      insertRows: (...given) => patiently(() => sheets.insertRows(...given)),
      deleteRows: (...given) => patiently(() => sheets.deleteRows(...given)),
      heights: (...given) => patiently(() => sheets.heights(...given)),
      hasMore: (...given) => patiently(() => sheets.hasMore(...given)),
      dress: (...given) => patiently(() => sheets.dress(...given)),
    },
  };
}
