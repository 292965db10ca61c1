/** Writing, and putting back what a failed write left: downloaded together, before anything is written. */
export { putBack } from './writeSheet';
export { writeSheet } from './writeSheet';
