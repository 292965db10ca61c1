import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { PublicationWish } from '../../../app/publish/preparePublication';
import { isSameSettings, USUAL_SETTINGS } from '../../../app/settings/settings';
import type { Settings } from '../../../app/settings/settings';
import { isOtherThanUsual, METHOD_RULES, settingsDifferences, withMethodRule } from '../../../app/settings/settingsWords';
import type { MethodRule } from '../../../app/settings/settingsWords';
import type { FoundTable } from '../../../app/store/survey';
import { inLetters } from '../../../engine/plan/letters';
import { LimitFields, PaletteChoice } from './BandFields';
import { PaceSection } from './PaceSection';
import { PublishSection } from './PublishSection';
import { Section } from './Section';
import type { SettingsProps } from './Section';
import { useSettingsTabStyles } from './SettingsTab.styles';
import { WordingSection } from './WordingSection';
import { WorkbookSection } from './WorkbookSection';

interface SettingsTabProps {
  readonly settings: Settings;
  /** The table whose period, units and indicators the expected shares apply to. */
  readonly table: FoundTable;
  readonly busy: boolean;
  readonly configure: (settings: Settings) => void;
  readonly publish: (wish: PublicationWish) => void;
}

/** All settings; each change is saved in the workbook at once and confirmed. */
export function SettingsTab({ settings, table, busy, configure, publish }: SettingsTabProps) {
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
        {METHOD_RULES.map((rule) => (
          <RuleChoice
            key={rule.key} {...common} rule={{ ...rule, label: inLetters(rule.label, table.letters) }} isOther={isOtherThanUsual(policies, rule.key)}
            choose={(other) => changeMethod({ ...method, policies: withMethodRule(policies, rule.key, other) })}
          />
        ))}
      </Section>
      <PaceSection {...common} value={method} table={table} change={changeMethod} />
      <WordingSection {...common} value={settings} change={change} />
      <WorkbookSection {...common} value={settings} change={change} />
      <ResetSection {...common} value={settings} change={change} />
      <PublishSection {...common} publish={publish} />
      <SavedNotice saved={saved !== null && isSameSettings(saved[1], settings) ? saved : null} />
    </div>
  );
}

interface RuleChoiceProps {
  readonly rule: MethodRule;
  /** The option that differs from CEPLAN is chosen. */
  readonly isOther: boolean;
  readonly disabled: boolean;
  readonly choose: (isOther: boolean) => void;
}

/** One rule of the method with its two options; that of CEPLAN's application is marked. */
function RuleChoice({ rule, isOther, disabled, choose }: RuleChoiceProps) {
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

/** Resets all settings and lists what that changes; afterwards restores them, until another setting changes. */
function ResetSection({ value, disabled, change }: SettingsProps<Settings>) {
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

/** Each setting that changes, with its old and new value. */
function Differences({ differences }: { readonly differences: ReturnType<typeof settingsDifferences> }) {
  const styles = useSettingsTabStyles();
  return (
    <ul className={styles.differences}>
      {differences.map(({ label, was, is }) => <li key={label}><strong>{label}</strong>: {was} → {is}</li>)}
    </ul>
  );
}

/** Confirms the last saved change. Present while empty, so that screen readers announce its content. */
function SavedNotice({ saved }: { readonly saved: readonly [before: Settings, after: Settings] | null }) {
  const styles = useSettingsTabStyles();
  const [only, ...more] = saved === null ? [] : settingsDifferences(...saved);
  return (
    <div role="status" className={only === undefined ? undefined : styles.saved}>
      {only !== undefined && (
        <span>
          <strong>Se guarda en este libro.</strong> {more.length === 0 ? `${only.label}: ${only.is}.` : `${more.length + 1} ajustes cambiados.`}
        </span>
      )}
    </div>
  );
}
