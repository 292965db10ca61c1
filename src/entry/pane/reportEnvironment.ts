import { whenLoaded } from '../../app/store/whenLoaded';
import type { ReportEnvironment, RichText } from '../../app/reports/reportEnvironment';
import { sheetStamp } from '../sheetStamp';
import { downloadFile, kindByName } from './downloadFile';

/**
 * Clock, files and clipboard of a browser for the report store. The Word writer is large: it is loaded at first use.
 *
 * @param canSave whether the browser saves downloaded files
 */
export const reportEnvironment = (canSave: boolean): ReportEnvironment => ({
  stamp: sheetStamp,
  canSave,
  word: async (contents, run) => {
    const { wordReport } = await import('../../word/wordReport');
    return wordReport(contents, run);
  },
  save: (name, bytes) => downloadFile(name, new Uint8Array(bytes), kindByName(name)),
  zip: async (files) => {
    const { zipSync } = await whenLoaded(import(/* webpackChunkName: "zip" */ 'fflate'));
    return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])));
  },
  makeBook: async (fill) => {
    const { bookMakerIn } = await whenLoaded(import(/* webpackChunkName: "otherbook" */ '../otherBook/bookMaker'));
    return bookMakerIn(window)(fill);
  },
  copy: copyRichText,
});

/**
 * Copies a text with its bold to the clipboard. To be called within a click; the text may arrive later. Falls back to
 * `document.execCommand` where the asynchronous clipboard is missing, as in some views of Office. Rejects when both fail.
 */
export async function copyRichText(content: Promise<RichText>): Promise<void> {
  try {
    const blob = (type: string, pick: (text: RichText) => string): Promise<Blob> => content.then((text) => new Blob([pick(text)], { type }));
    const item = new ClipboardItem({ 'text/html': blob('text/html', ({ html }) => html), 'text/plain': blob('text/plain', ({ plain }) => plain) });
    await navigator.clipboard.write([item]);
  } catch {
    copyByCommand(await content);
  }
}

function copyByCommand({ html, plain }: RichText): void {
  const setData = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', plain);
    event.preventDefault();
  };
  document.addEventListener('copy', setData);
  const isCopied = document.execCommand('copy');
  document.removeEventListener('copy', setData);
  if (!isCopied) throw new Error('The clipboard refuses the text.');
}
