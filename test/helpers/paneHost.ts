import { connectClient, createHost } from '../../src/host';

/** The workbook's bytes in base64, none for an empty workbook; set by the script before this one. */
declare const WORKBOOK_BYTES: string;

/** Stands in for Excel in a page of the add-in: runs right after the client's own file, in one script with it. */
const bytes = Uint8Array.from(atob(WORKBOOK_BYTES), (letter) => letter.charCodeAt(0));
connectClient(window, createHost(bytes.length === 0 ? {} : { bytes }));
