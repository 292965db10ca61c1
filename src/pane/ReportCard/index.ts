export { ReportCard } from './ReportCard';
export { ReportContext, type ReportAtHand } from './reportContext';
