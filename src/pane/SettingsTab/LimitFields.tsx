import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { limitsFault } from '../../app/settings/limitsFault';
import { isSameLimits } from '../../engine/limits';
import type { Limits } from '../../engine/limits';
import { BandPreview } from './BandPreview';
import type { SettingsProps } from './Section';
import { useSettingsTabStyles } from './SettingsTab.styles';
import { typedPercent } from './typedPercent';

const FIELDS = [{ field: 'amberFrom', label: 'Ámbar desde' }, { field: 'greenFrom', label: 'Verde desde' }] as const;
type Which = (typeof FIELDS)[number]['field'];

/** The two limits, which hold together: one that does not go with the other waits until the other is changed too. */
export function LimitFields({ value, disabled, change }: SettingsProps<Limits>) {
  const styles = useSettingsTabStyles();
  const [typed, setTyped] = useState<Partial<Record<Which, string>>>({});
  const [last, setLast] = useState<Which>('amberFrom');
  const shown = (field: Which): string => typed[field] ?? String(value[field]);
  const next = { amberFrom: typedPercent(shown('amberFrom')), greenFrom: typedPercent(shown('greenFrom')) };
  const fault = limitsFault(next);
  const { amberFrom, greenFrom } = next;
  const limits = fault !== null || amberFrom === null || greenFrom === null ? null : { amberFrom, greenFrom };
  const leave = () => {
    if (limits === null) return;
    setTyped({});
    if (!isSameLimits(limits, value)) change(limits);
  };
  return (
    <div className={styles.group}>
      <div className={styles.pair}>
        {FIELDS.map(({ field, label }) => {
          const isWrong = fault !== null && (fault.field ?? last) === field;
          return (
            <Field key={field} size="small" className={styles.short} label={label} validationState={isWrong ? 'error' : 'none'} {...(isWrong && { validationMessage: fault.says })}>
              <Input
                size="small" inputMode="decimal" contentAfter="%" disabled={disabled} value={shown(field)}
                onChange={(_, data) => {
                  setLast(field);
                  setTyped({ ...typed, [field]: data.value });
                }}
                onBlur={leave}
                onKeyDown={({ key }) => (key === 'Enter' ? leave() : key === 'Escape' ? setTyped({}) : undefined)}
              />
            </Field>
          );
        })}
      </div>
      <BandPreview limits={limits ?? value} />
    </div>
  );
}
