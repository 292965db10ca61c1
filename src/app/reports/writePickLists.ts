import { CAUSES, COMMITMENTS, phrasesIn } from '../../engine/alerts/phraseBook';
import type { PlanLetters } from '../../engine/plan/letters';
import { listSheet } from '../../workbook/ownSheets/listSheet';
import type { WorkbookCells } from '../../workbook/port';
import type { SheetRun } from '../store/retryingPorts';
import { writeOwnSheet } from './writeOwnSheet';

/** Makes the hidden sheet with the pick-lists, or brings it up to date; what the office added there stays. Returns its name. */
export const writePickLists = async (run: SheetRun, workbook: WorkbookCells, letters: PlanLetters): Promise<string> =>
  (await writeOwnSheet(run, workbook, 'Listas', listSheet(phrasesIn(CAUSES, letters), COMMITMENTS), { visibility: 'Hidden' })).name;
