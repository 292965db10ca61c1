import { useState } from 'react';
import { isSameSettings } from '../../app/settings/settings';
import { settingsDifferences } from '../../app/settings/settingsDifferences';
import { isOther, RULES, withRule } from '../../app/method/rules';
import type { FoundTable, Settings } from '../../app/state';
import { LimitFields } from './LimitFields';
import { PaceSection } from './PaceSection';
import { PaletteChoice } from './PaletteChoice';
import { ResetSection } from './ResetSection';
import { RuleChoice } from './RuleChoice';
import { SavedLine } from './SavedLine';
import { Section } from './Section';
import { useSettingsTabStyles } from './SettingsTab.styles';
import { WorkbookSection } from './WorkbookSection';

interface SettingsTabProps {
  readonly settings: Settings;
  /** The table whose period, units and indicators the expected shares are about. */
  readonly table: FoundTable;
  readonly busy: boolean;
  readonly configure: (settings: Settings) => void;
}

/** Everything that can be chosen; each change is kept in the workbook at once, and said. */
export function SettingsTab({ settings, table, busy, configure }: SettingsTabProps) {
  const styles = useSettingsTabStyles();
  const [saved, setSaved] = useState<readonly [before: Settings, after: Settings] | null>(null);
  const { method, palette } = settings;
  const { policies } = method;
  const common = { disabled: busy };
  const change = (next: Settings): void => {
    if (settingsDifferences(settings, next).length === 0) return;
    setSaved([settings, next]);
    configure(next);
  };
  const changeMethod = (next: Settings['method']): void => change({ ...settings, method: next });
  return (
    <div className={styles.root}>
      <p className={styles.about}>Se guardan en este libro: quien lo abra trabajará con los mismos ajustes.</p>
      <Section title="Semáforo" about="Desde qué avance cambia de color, y con qué colores se pinta.">
        <LimitFields {...common} value={policies.limits} change={(limits) => changeMethod({ ...method, policies: { ...policies, limits } })} />
        <PaletteChoice {...common} value={palette} change={(next) => change({ ...settings, palette: next })} />
      </Section>
      <Section title="Método" about="Lo que las guías dejan abierto. Si algo no es como en el aplicativo de CEPLAN, el cálculo lo dice.">
        {RULES.map((rule) => (
          <RuleChoice
            key={rule.key} {...common} rule={rule} isOther={isOther(policies, rule.key)}
            choose={(other) => changeMethod({ ...method, policies: withRule(policies, rule.key, other) })}
          />
        ))}
      </Section>
      <PaceSection {...common} value={method} table={table} change={changeMethod} />
      <WorkbookSection {...common} value={settings} change={change} />
      <ResetSection {...common} value={settings} change={change} />
      <SavedLine saved={saved !== null && isSameSettings(saved[1], settings) ? saved : null} />
    </div>
  );
}
