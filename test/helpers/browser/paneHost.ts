import { connectClient, createHost } from '../../../src/host';

/** The workbook's bytes in base64, none for an empty workbook; set by the script before this one. */
declare const WORKBOOK_BYTES: string;

/** Stands in for Excel in a page of the add-in: runs right after the client's own file, in one script with it, which says when it began. */
const bytes = Uint8Array.from(atob(WORKBOOK_BYTES), (letter) => letter.charCodeAt(0));
const host = createHost(bytes.length === 0 ? {} : { bytes });
performance.measure('excel', { start: 'office' });

/** Excel answers in a process of its own: what the host takes for it is measured, to be told from what the pane takes. */
const { executor } = host;
const answer = executor.executeAsync.bind(executor);
executor.executeAsync = async (...request) => {
  const start = performance.now();
  try {
    return await answer(...request);
  } finally {
    performance.measure('excel', { start });
  }
};

connectClient(window, host);
