import { useState } from 'react';
import { PaneButton } from './PaneButton';

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

/** Puts a plain text on the clipboard; where the view has none of the newer kind, the older way. False when both stay shut. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

function copyByCommand(text: string): boolean {
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', put);
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', put);
  }
}
