import { Field, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useMethodSettingsStyles } from './MethodSettings.styles';
import type { Rule } from './rules';

interface RuleChoiceProps {
  readonly rule: Rule;
  /** Whether the second way is chosen. */
  readonly isOther: boolean;
  readonly disabled: boolean;
  readonly choose: (isOther: boolean) => void;
}

/** One rule of the method with its two ways; the application's is marked. */
export function RuleChoice({ rule, isOther, disabled, choose }: RuleChoiceProps) {
  const styles = useMethodSettingsStyles();
  return (
    <Field label={rule.label}>
      <RadioGroup value={isOther ? 'other' : 'usual'} disabled={disabled} onChange={(_, { value }) => choose(value === 'other')}>
        <Radio value="usual" label={<>{rule.usual} <Text size={200} className={styles.hint}>(como el aplicativo de CEPLAN)</Text></>} />
        <Radio value="other" label={rule.other} />
      </RadioGroup>
    </Field>
  );
}
