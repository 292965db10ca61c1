import { Component, type ReactNode } from 'react';
import { NoticeCard } from '../NoticeCard';

const NOTICE = {
  code: 'panel',
  message: 'El panel no pudo mostrar esta información.',
  remedy: 'El libro no cambió. Vuelva a intentar; si se repite, cierre y abra el panel.',
};

interface GuardProps {
  readonly children: ReactNode;
}

/** Keeps a fault of ours from emptying the pane: a sentence and a way out stand in place of what could not be drawn. */
export class Guard extends Component<GuardProps, { readonly hasFailed: boolean }> {
  override readonly state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  private readonly retry = (): void => this.setState({ hasFailed: false });

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return <NoticeCard notice={NOTICE} intent="error" action="Reintentar" onAction={this.retry} />;
  }
}
