import type { ReportEnvironment, RichText } from '../../app/reports/reportEnvironment';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The report's desk in a browser. The part that makes Word files is large: it is loaded when it is first asked for. */
export const reportEnvironment = (canSave: boolean, version: string): ReportEnvironment => ({
  stamp: () => ({ date: new Date().toLocaleDateString('es-PE', { day: '2-digit', month: '2-digit', year: 'numeric' }), version }),
  canSave,
  word: async (contents) => {
    const { wordReport } = await import('../../word/wordReport');
    return new Uint8Array(await wordReport(contents));
  },
  save(name, bytes) {
    const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: DOCX }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    URL.revokeObjectURL(address);
  },
  copy: copyRichText,
});

/**
 * Puts a text with its bold on the clipboard. To be called within a click; the text may come later. Some of Office's views have no
 * clipboard of the newer kind: then the older one is asked, once the text is there. Rejects when both stay shut.
 */
export async function copyRichText(words: Promise<RichText>): Promise<void> {
  try {
    const blob = (type: string, pick: (text: RichText) => string): Promise<Blob> => words.then((text) => new Blob([pick(text)], { type }));
    const item = new ClipboardItem({ 'text/html': blob('text/html', ({ html }) => html), 'text/plain': blob('text/plain', ({ plain }) => plain) });
    await navigator.clipboard.write([item]);
  } catch {
    copyByCommand(await words);
  }
}

function copyByCommand({ html, plain }: RichText): void {
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', plain);
    event.preventDefault();
  };
  document.addEventListener('copy', put);
  const isCopied = document.execCommand('copy');
  document.removeEventListener('copy', put);
  if (!isCopied) throw new Error('The clipboard stays shut.');
}
