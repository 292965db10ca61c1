import type { Habits } from '../habits';
import type { Workbook } from '../model/workbook';
import type { ObjectModel } from '../wire/objectPaths';
import { chartObject, chartsObject } from './charts/chartsObject';
import { commentsObject } from './comments/commentsObject';
import { conditionalFormatsObject } from './conditional/conditionalFormatsObject';
import { rangeAreasObject } from './range/rangeAreasObject';
import { rangeObject } from './range/rangeObject';
import { HostSession } from './session/hostSession';
import type { Outside } from './session/outside';
import { autoFilterObject } from './tables/autoFilterObject';
import { tableObject, tablesInObject, tablesObject } from './tables/tableObject';
import { applicationObject } from './workbook/applicationObject';
import { customXmlPartsObject } from './document/customXmlObject';
import { namesObject } from './workbook/namesObject';
import { notesObject } from './workbook/notesObject';
import { pageLayoutObject } from './workbook/pageLayoutObject';
import { settingsObject } from './workbook/settingsObject';
import { stylesObject } from './workbook/stylesObject';
import { workbookObject } from './workbook/workbookObject';
import { worksheetObject, worksheetsObject } from './workbook/worksheetObject';
import type { ObjectFactory, WorkbookSession } from './workbookSession';

const FACTORY: ObjectFactory = {
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
  comments: commentsObject,
  pageLayout: pageLayoutObject,
  styles: stylesObject,
  settings: settingsObject,
  customXmlParts: customXmlPartsObject,
};

/** Excel's object model over a workbook, with the session its objects share. */
export function createObjectModel(workbook: Workbook, outside: Outside, habits: Habits = {}): { readonly model: ObjectModel; readonly session: WorkbookSession } {
  const session = new HostSession(workbook, FACTORY, outside, habits);
  const model: ObjectModel = {
    root: workbookObject(session), references: session.held.references, service: () => null,
    recalculateInSteps: () => session.calculation.recalculateInSteps(),
  };
  return { model, session };
}
