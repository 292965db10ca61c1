import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { Settings } from '../../../app/settings/settings';
import { Section } from './Section';
import type { SettingsProps } from './Section';
import { useSettingsTabStyles } from './SettingsTab.styles';

/** The hand of the alert paragraphs, each option with the beginning of a paragraph. */
export function WordingSection({ value, disabled, change }: SettingsProps<Settings>) {
  const styles = useSettingsTabStyles();
  return (
    <Section title="Alertas" about="Las dos redacciones dicen lo mismo, con las mismas cifras. Los párrafos que usted editó se conservan.">
      <Field size="small" label="Redacción de los párrafos">
        <RadioGroup value={value.wording} disabled={disabled} onChange={(_, data) => change({ ...value, wording: data.value === 'neutral' ? 'neutral' : 'office' })}>
          <Radio value="office" label={<>La de la oficina <span className={styles.hint}>(«Que, la GERENCIA tiene a su cargo la ejecución de la AEI.01.01…»)</span></>} />
          <Radio value="neutral" label={<>Neutra <span className={styles.hint}>(«La AEI.01.01, a cargo de la GERENCIA, tiene un avance del 50.64%…»)</span></>} />
        </RadioGroup>
      </Field>
    </Section>
  );
}
