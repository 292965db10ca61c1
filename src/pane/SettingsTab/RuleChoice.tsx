import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { Rule } from '../../app/method/rules';
import { useSettingsTabStyles } from './SettingsTab.styles';

interface RuleChoiceProps {
  readonly rule: Rule;
  /** Whether the second way is chosen. */
  readonly isOther: boolean;
  readonly disabled: boolean;
  readonly choose: (isOther: boolean) => void;
}

/** One rule of the method with its two ways; the application's is marked. */
export function RuleChoice({ rule, isOther, disabled, choose }: RuleChoiceProps) {
  const styles = useSettingsTabStyles();
  return (
    <Field size="small" label={rule.label}>
      <RadioGroup value={isOther ? 'other' : 'usual'} disabled={disabled} onChange={(_, { value }) => choose(value === 'other')}>
        <Radio value="usual" label={<>{rule.usual} <span className={styles.hint}>(como CEPLAN)</span></>} />
        <Radio value="other" label={rule.other} />
      </RadioGroup>
    </Field>
  );
}
