import type { RichText } from '../../app/report/reportDesk';

/**
 * Puts a text with its bold on the clipboard. To be called within a click; the text may come later. Some of Office's views have no
 * clipboard of the newer kind: then the older one is asked, once the text is there. Rejects when both stay shut.
 */
export async function copyRich(words: Promise<RichText>): Promise<void> {
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
