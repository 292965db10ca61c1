import { useState } from 'react';
import { PaneButton } from './PaneButton';

interface CopyButtonProps {
  /** "Copiar detalle". */
  readonly label: string;
  readonly text: string;
  /** The same for programs that take HTML, as a table for Word; absent: plain text alone. */
  readonly html?: string;
}

/** Copies a text and shows whether that worked. */
export function CopyButton({ label, text, html }: CopyButtonProps) {
  const [isCopied, setCopied] = useState<boolean | null>(null);
  const copy = async (): Promise<void> => setCopied(await copyText(text, html));
  return (
    <PaneButton size="small" onClick={() => void copy()}>
      <span role="status">{isCopied === null ? label : isCopied ? 'Copiado' : 'No se pudo copiar'}</span>
    </PaneButton>
  );
}

/** Copies a text with the clipboard API, else with the copy command; false when both fail. */
async function copyText(text: string, html: string | undefined): Promise<boolean> {
  try {
    if (html === undefined) await navigator.clipboard.writeText(text);
    else await navigator.clipboard.write([new ClipboardItem({ 'text/plain': new Blob([text], { type: 'text/plain' }), 'text/html': new Blob([html], { type: 'text/html' }) })]);
    return true;
  } catch {
    return copyByCommand(text, html);
  }
}

function copyByCommand(text: string, html: string | undefined): boolean {
  const setText = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
  };
  document.addEventListener('copy', setText);
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', setText);
  }
}
