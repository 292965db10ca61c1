/** What the host does with a request that it does not answer: nothing, or all of it. */
export type Unanswered = 'ignored' | 'carried-out';

/** A failure to inject: at the n-th request, or at the n-th action of it (or of any request). Both count from 1. */
export interface InjectedFault {
  readonly request?: number;
  readonly action?: number;
  readonly code: string;
  readonly message?: string;
}

/**
 * Injected failures; each occurs once. With an `action` alone the actions of all requests are counted together; with both, those of that
 * request.
 */
export class Faults {
  private pending: InjectedFault[] = [];

  add(fault: InjectedFault): void {
    this.pending.push(fault);
  }

  clear(): void {
    this.pending = [];
  }

  /** Takes the fault of a whole request. */
  forRequest(request: number): InjectedFault | undefined {
    return this.take((fault) => fault.action === undefined && fault.request === request);
  }

  /** Takes the fault of an action: `ofRequest` counts within the request, `overall` over all requests. */
  forAction(request: number, ofRequest: number, overall: number): InjectedFault | undefined {
    if (this.pending.length === 0) return undefined;
    return this.take((fault) =>
      fault.request === undefined ? fault.action === overall : fault.request === request && fault.action === ofRequest,
    );
  }

  private take(strikes: (fault: InjectedFault) => boolean): InjectedFault | undefined {
    const index = this.pending.findIndex(strikes);
    return index < 0 ? undefined : this.pending.splice(index, 1)[0];
  }
}
