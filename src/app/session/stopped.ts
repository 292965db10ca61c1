/** What work throws that was told to stop before it wrote anything: nothing failed. */
export class Stopped extends Error {
  constructor() {
    super('Stopped before anything was written.');
  }
}
