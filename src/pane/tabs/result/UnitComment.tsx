import { useContext } from 'react';
import { reportedWords } from '../../../app/gather/reportedWords';
import { StoreContext, useSlice } from '../../parts/hooks/storeContext';

/** What the unit said beside the value of an indicator; nothing where it said nothing, or where a result is shown without its workbook. */
export function UnitComment({ code }: { readonly code: string }) {
  return useContext(StoreContext) === null ? null : <Said code={code} />;
}

function Said({ code }: { readonly code: string }) {
  const { read, survey } = useSlice('workbook');
  const [reading, table] = survey === null ? [] : [read?.readings[survey.chosen], survey.tables[survey.chosen]];
  if (read === null || reading === undefined || table === undefined) return null;
  const said = reportedWords(read, reading, table.period).get(code);
  if (said === undefined || said.comment + said.cause === '') return null;
  return <div>{said.unit} informa: {[said.comment, said.cause].filter((text) => text !== '').join(' · ')}</div>;
}
