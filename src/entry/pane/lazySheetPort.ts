import { whenLoaded } from '../../app/store/whenLoaded';
import type { ExcelRun } from '../../excel/excelRun';
import type { SheetPort } from '../../workbook/ownSheets/sheetPort';

/** The sheet port, which is downloaded when it is first used: opening the pane needs none of it. */
export function lazySheetPort(run: ExcelRun): SheetPort {
  let made: SheetPort | null = null;
  const port = async (): Promise<SheetPort> =>
    (made ??= (await whenLoaded(import(/* webpackChunkName: "work" */ '../../excel/createSheetPort'))).createSheetPort(run));
  return {
    add: async (...given) => (await port()).add(...given),
    remove: async (...given) => (await port()).remove(...given),
    insertRows: async (...given) => (await port()).insertRows(...given),
    deleteRows: async (...given) => (await port()).deleteRows(...given),
    heights: async (...given) => (await port()).heights(...given),
    hasMore: async (...given) => (await port()).hasMore(...given),
    decorate: async (...given) => (await port()).decorate(...given),
  };
}
