export { ReviewTab, type ReviewTabProps } from './ReviewTab';
