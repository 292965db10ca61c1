export { ColumnsRead } from './ColumnsRead';
export { isDoubtful } from './confidenceWords';
export { headerWords } from './headerWords';
export { meaningChoices } from './meaningChoices';
export { MeaningPicker } from './MeaningPicker';
export { yearsOf } from './yearsOf';
