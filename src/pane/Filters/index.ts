export { FilterChips, type FilterChip } from './FilterChips';
export { SearchField } from './SearchField';
