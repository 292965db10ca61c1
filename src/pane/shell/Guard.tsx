import { Component } from 'react';
import type { ReactNode } from 'react';
import { NoticeCard } from '../parts/cards/NoticeCard';
import { RetryCount } from './lazyComponent';

const ERROR_NOTICE = {
  message: 'El panel no pudo mostrar esta parte.',
  remedy: 'Su libro no cambió. Vuelva a intentar; si se repite, cierre y abra el panel.',
};

interface GuardProps {
  readonly children: ReactNode;
}

interface GuardState {
  /** What was thrown; null while all is well. */
  readonly fault: unknown;
  /** How often it was tried again. */
  readonly attempt: number;
}

/** Keeps a fault of ours from emptying the pane: a sentence and a way out stand in place of what could not be drawn. */
export class Guard extends Component<GuardProps, GuardState> {
  override readonly state: GuardState = { fault: null, attempt: 0 };

  static getDerivedStateFromError(fault: unknown): Partial<GuardState> {
    return { fault: fault ?? 'unknown' };
  }

  private readonly retry = (): void => this.setState(({ attempt }) => ({ fault: null, attempt: attempt + 1 }));

  override render(): ReactNode {
    const { fault, attempt } = this.state;
    if (fault === null) return <RetryCount.Provider value={attempt}>{this.props.children}</RetryCount.Provider>;
    return <NoticeCard notice={{ ...ERROR_NOTICE, detail: errorDetail(fault) }} intent="error" action="Reintentar" onAction={this.retry} />;
  }
}

const MOST_STACK_LINES = 12;

/**
 * What whoever supports the pane needs to know of a fault: its kind and where in our own code it happened. The words of an error may
 * quote a cell, so they are left out, except of a part of the pane that did not load.
 */
export function errorDetail(fault: unknown): string {
  if (!(fault instanceof Error)) return `PEI Avance, panel: ${typeof fault}`;
  const frames = (fault.stack ?? '').split('\n').filter((line) => /^\s+at |@/.test(line)).map(withoutAddress);
  const kind = fault.name === 'ChunkLoadError' ? `${fault.name}: no se pudo descargar una parte del panel` : fault.name;
  return [`PEI Avance, panel: ${kind}`, ...frames.slice(0, MOST_STACK_LINES)].join('\n');
}

const withoutAddress = (line: string): string => line.trim().replace(/(?:https?|file|blob):\/\/[^\s)]*\//g, '');
