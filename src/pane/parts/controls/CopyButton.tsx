import { useState } from 'react';
import { PaneButton } from './PaneButton';

interface CopyButtonProps {
  /** "Copiar detalle". */
  readonly label: string;
  readonly text: string;
}

/** Copies a text and shows whether that worked. */
export function CopyButton({ label, text }: CopyButtonProps) {
  const [isCopied, setCopied] = useState<boolean | null>(null);
  const copy = async (): Promise<void> => setCopied(await copyText(text));
  return (
    <PaneButton size="small" onClick={() => void copy()}>
      <span role="status">{isCopied === null ? label : isCopied ? 'Copiado' : 'No se pudo copiar'}</span>
    </PaneButton>
  );
}

/** Copies plain text with the clipboard API, else with the copy command; false when both fail. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

function copyByCommand(text: string): boolean {
  const setText = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', setText);
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', setText);
  }
}
