import { columnCount, rowCount, sameArea } from '../../../host';
import type { Area } from '../../../host';
import type { ExcelRun } from '../../../excel/excelRun';

interface Wanted {
  readonly sheetId: string;
  readonly area: Area;
}

/** Selects cells in the workbook: one request at a time, and of those that wait only the newest, however fast an arrow key repeats. */
export class SelectionSender {
  private sending: Wanted | null = null;
  private waiting: Wanted | null = null;

  constructor(private readonly run: ExcelRun) {}

  /** Whether a selection that is notified was asked for here. */
  isOwn(sheetId: string, areas: readonly Area[]): boolean {
    const [area] = areas;
    return areas.length === 1 && area !== undefined && this.sending?.sheetId === sheetId && sameArea(this.sending.area, area);
  }

  send(sheetId: string, area: Area): void {
    this.waiting = { sheetId, area };
    if (this.sending === null) void this.next();
  }

  private async next(): Promise<void> {
    while (this.waiting !== null) {
      this.sending = this.waiting;
      this.waiting = null;
      const { sheetId, area } = this.sending;
      // A sheet that is gone or hidden by now is not selected: the page shows another one already.
      await this.run(async (context) => {
        context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(area.top, area.left, rowCount(area), columnCount(area)).select();
        await context.sync();
      }).catch(() => undefined);
    }
    this.sending = null;
  }
}
