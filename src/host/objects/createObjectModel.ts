import type { ObjectModel } from '../wire/objectPaths';
import type { Workbook } from '../model/workbook';
import { chartObject, chartsObject } from './charts/chartsClass';
import { conditionalFormatsObject } from './conditional/conditionalFormatsClass';
import { notesObject } from './notesClass';
import { rangeAreasObject } from './range/rangeAreasClass';
import { rangeObject } from './range/rangeClass';
import { HostSession } from './hostSession';
import { autoFilterObject } from './tables/autoFilterClass';
import { tableObject } from './tables/tableClass';
import { tablesInObject, tablesObject } from './tables/tablesClass';
import { applicationObject } from './workbook/applicationClass';
import { namesObject } from './workbook/namesClass';
import { pageLayoutObject } from './workbook/pageLayoutClass';
import { settingsObject } from './workbook/settingsClass';
import { stylesObject } from './workbook/stylesClass';
import { workbookObject } from './workbook/workbookClass';
import { worksheetObject } from './workbook/worksheetClass';
import { worksheetsObject } from './workbook/worksheetsClass';
import type { Makers, Session } from './session';

const MAKERS: Makers = {
  application: applicationObject,
  worksheets: worksheetsObject,
  worksheet: worksheetObject,
  range: rangeObject,
  rangeAreas: rangeAreasObject,
  names: namesObject,
  tables: tablesObject,
  tablesIn: tablesInObject,
  table: tableObject,
  autoFilter: autoFilterObject,
  charts: chartsObject,
  chart: chartObject,
  conditionalFormats: conditionalFormatsObject,
  notes: notesObject,
  pageLayout: pageLayoutObject,
  styles: stylesObject,
  settings: settingsObject,
};

/** Excel's object model over a workbook, with the session its objects share. */
export function createObjectModel(workbook: Workbook): { readonly model: ObjectModel; readonly session: Session } {
  const session = new HostSession(workbook, MAKERS);
  const model: ObjectModel = { root: workbookObject(session), references: session.references, service: () => null, calculating: () => session.calculating() };
  return { model, session };
}
