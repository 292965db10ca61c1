import type { WorkbookPort } from '../../workbook/port';
import { watchEdits } from './watchEdits';

/** Knows whether somebody edited the workbook since it was last read. */
export class EditWatch {
  private isWatching = false;
  /** Excel reported an edit after the last reading began. */
  private isEdited = false;
  private readDuration = 0;

  /** @param onQuiet called when a burst of edits is over */
  constructor(private readonly port: WorkbookPort, private readonly onQuiet: () => void) {}

  /** Whether, as far as Excel tells, nothing was edited since the last reading; false in an Excel that does not tell. */
  get isUnedited(): boolean {
    return this.isWatching && !this.isEdited;
  }

  /** Begins to listen to edits; once it listens, another call does nothing. */
  async begin(): Promise<void> {
    if (this.isWatching) return;
    this.isWatching = true;
    this.isWatching = await watchEdits(this.port, { readDuration: () => this.readDuration, onEdit: () => void (this.isEdited = true), onQuiet: this.onQuiet });
  }

  async read(): ReturnType<WorkbookPort['read']> {
    const began = this.port.now();
    this.isEdited = false;
    const workbook = await this.port.read();
    this.readDuration = this.port.now() - began;
    return workbook;
  }
}
