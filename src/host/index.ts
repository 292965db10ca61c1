/** The public door of the embedded workbook host. It runs in the browser and in Node alike; the loader for Node stands apart. */
export { connectClient } from './client/connectClient';
export type { ConnectedClient } from './client/officeClient';
export { createHost } from './createHost';
export type { Host, HostOptions } from './createHost';
export { FileError } from './xlsx/fileError';
export type { FileErrorCode } from './xlsx/fileError';
