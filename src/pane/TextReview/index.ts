export { TextReview } from './TextReview';
