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
  /** What was thrown; null for nothing. */
  readonly fault: unknown;
  /** Number of retries. */
  readonly attempt: number;
}

/** Error boundary: shows a notice with *Reintentar* in place of content that could not be drawn. */
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
 * Detail of an error for support, several lines: its name and at most 12 lines of its stack without addresses. The message is left out
 * because it may quote a cell; a failed download is named instead.
 */
export function errorDetail(fault: unknown): string {
  if (!(fault instanceof Error)) return `PEI Avance, panel: ${typeof fault}`;
  const frames = (fault.stack ?? '').split('\n').filter((line) => /^\s+at |@/.test(line)).map(withoutAddress);
  const kind = fault.name === 'ChunkLoadError' ? `${fault.name}: no se pudo descargar una parte del panel` : fault.name;
  return [`PEI Avance, panel: ${kind}`, ...frames.slice(0, MOST_STACK_LINES)].join('\n');
}

const withoutAddress = (line: string): string => line.trim().replace(/(?:https?|file|blob):\/\/[^\s)]*\//g, '');
