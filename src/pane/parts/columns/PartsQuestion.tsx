import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { PartsAnswer } from '../../../workbook/find/tableLayout';

interface PartsQuestionProps {
  /** null while nobody said. */
  readonly answer: PartsAnswer | null;
  readonly busy: boolean;
  readonly choose: (answer: PartsAnswer) => void;
}

/** Asks whether the values of months, quarters or semesters of a table add up. */
export const PartsQuestion = ({ answer, busy, choose }: PartsQuestionProps) => (
  <Field label="Los valores obtenidos por mes, trimestre o semestre:" {...(answer === null && { validationState: 'warning', validationMessage: 'Nada se calcula con ellos hasta que lo indique.' })}>
    <RadioGroup value={answer ?? ''} disabled={busy} onChange={(_, { value }) => choose(value === 'sum' ? 'sum' : 'accumulated')}>
      <Radio value="sum" label="Se suman: cada uno es solo de su mes, trimestre o semestre" />
      <Radio value="accumulated" label="Ya vienen acumulados: cada uno cuenta desde enero" />
    </RadioGroup>
  </Field>
);
