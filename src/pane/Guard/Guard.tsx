import { Component, type ReactNode } from 'react';
import { Attempt } from '../Lazy/Attempt';
import { NoticeCard } from '../NoticeCard';
import { faultDetail } from './faultDetail';

const NOTICE = {
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
    if (fault === null) return <Attempt.Provider value={attempt}>{this.props.children}</Attempt.Provider>;
    return <NoticeCard notice={{ ...NOTICE, detail: faultDetail(fault) }} intent="error" action="Reintentar" onAction={this.retry} />;
  }
}
