import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { isSameSettings, USUAL_SETTINGS } from '../../app/settings/settings';
import { settingsDifferences } from '../../app/settings/settingsDifferences';
import type { Settings } from '../../app/state';
import { Section } from './Section';
import type { SettingsProps } from './Section';
import { useSettingsTabStyles } from './SettingsTab.styles';

/** Back to CEPLAN's and the usual, with what that changes; and back again, until something else is changed. */
export function ResetSection({ value, disabled, change }: SettingsProps<Settings>) {
  const styles = useSettingsTabStyles();
  const [own, setOwn] = useState<Settings | null>(null);
  const differences = settingsDifferences(value, USUAL_SETTINGS);
  if (differences.length > 0) {
    const reset = () => {
      setOwn(value);
      change(USUAL_SETTINGS);
    };
    return (
      <Section title="Restablecer" about="Volver a lo del aplicativo de CEPLAN y a lo usual cambiaría esto:">
        <Differences differences={differences} />
        <Button size="small" disabled={disabled} className={styles.start} onClick={reset}>Restablecer</Button>
      </Section>
    );
  }
  const isBack = own !== null && isSameSettings(value, USUAL_SETTINGS);
  return (
    <Section title="Restablecer" about="Todo está como en el aplicativo de CEPLAN y como es usual: no hay nada que restablecer.">
      {isBack && <Button size="small" disabled={disabled} className={styles.start} onClick={() => (setOwn(null), change(own))}>Volver a mis ajustes</Button>}
    </Section>
  );
}

/** Each setting that changes, from what to what. */
function Differences({ differences }: { readonly differences: ReturnType<typeof settingsDifferences> }) {
  const styles = useSettingsTabStyles();
  return (
    <ul className={styles.differences}>
      {differences.map(({ label, was, is }) => <li key={label}><strong>{label}</strong>: {was} → {is}</li>)}
    </ul>
  );
}
