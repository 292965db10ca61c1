import { useState } from 'react';
import { PaneButton } from '../PaneButton';
import { copyText } from './copyText';

interface CopyButtonProps {
  /** "Copiar detalle". */
  readonly label: string;
  readonly text: string;
}

/** Copies a text, and says whether it did. */
export function CopyButton({ label, text }: CopyButtonProps) {
  const [came, setCame] = useState<boolean | null>(null);
  const copy = async (): Promise<void> => setCame(await copyText(text));
  return (
    <PaneButton size="small" onClick={() => void copy()}>
      <span role="status">{came === null ? label : came ? 'Copiado' : 'No se pudo copiar'}</span>
    </PaneButton>
  );
}
