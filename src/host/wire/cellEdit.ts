/** Whether the user is typing in a cell; requests that asked for it wait until that ends. */
export class CellEdit {
  private editing = false;
  private waiting: (() => void)[] = [];

  get isOn(): boolean {
    return this.editing;
  }

  set(editing: boolean): void {
    this.editing = editing;
    if (editing) return;
    const released = this.waiting;
    this.waiting = [];
    for (const release of released) release();
  }

  ended(): Promise<void> {
    if (!this.editing) return Promise.resolve();
    return new Promise((release) => this.waiting.push(release));
  }
}
