export { FreshnessLine } from './FreshnessLine';
