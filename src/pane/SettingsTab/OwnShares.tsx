import { Button, Field, Input, Text } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useId, useState } from 'react';
import type { ExpectedShares } from '../../engine/expectedShare';
import { useSettingsTabStyles } from './SettingsTab.styles';
import { nameTyped, ownShares, withShare } from './shares';
import { typedPercent } from './typedPercent';

/** More suggestions than these help nobody; any code may still be typed. */
const SUGGESTED = 300;

interface OwnSharesProps {
  readonly shares: ExpectedShares;
  readonly units: readonly string[];
  readonly codes: readonly string[];
  readonly disabled: boolean;
  readonly setShares: (shares: ExpectedShares) => void;
}

/** Units and indicators of which another share is expected: those that work mostly in one half of the year. */
export function OwnShares({ shares, units, codes, disabled, setShares }: OwnSharesProps) {
  const styles = useSettingsTabStyles();
  const isUnit = (name: string) => !codes.includes(name);
  const own = ownShares(shares);
  return (
    <div className={styles.own}>
      {own.length > 0 && (
        <ul className={styles.shares} aria-label="Con otra parte esperada">
          {own.map(({ name, share }) => (
            <li key={name} className={styles.share}>
              <Text size={200} className={styles.name}>{name}: <strong>{share} %</strong></Text>
              <Button
                size="small" appearance="subtle" icon={<DismissRegular />} disabled={disabled} aria-label={`Quitar lo esperado de ${name}`}
                onClick={() => setShares(withShare(shares, name, isUnit(name), null))}
              />
            </li>
          ))}
        </ul>
      )}
      <NewShare names={[...units, ...codes]} disabled={disabled} add={(name, share) => setShares(withShare(shares, name, isUnit(name), share))} />
    </div>
  );
}

interface NewShareProps {
  readonly names: readonly string[];
  readonly disabled: boolean;
  readonly add: (name: string, share: number) => void;
}

function NewShare({ names, disabled, add }: NewShareProps) {
  const styles = useSettingsTabStyles();
  const [name, setName] = useState('');
  const [share, setShare] = useState('');
  const list = useId();
  const found = nameTyped(name, names);
  const typed = typedPercent(share);
  const isUnknown = name.trim() !== '' && found === undefined;
  const submit = () => {
    if (found === undefined || typed === null) return;
    add(found, typed);
    setName('');
    setShare('');
  };
  return (
    <form className={styles.form} onSubmit={(event) => (event.preventDefault(), submit())}>
      <Field
        size="small" className={styles.wide} label="Otra parte para una unidad o un indicador"
        {...(isUnknown && { validationState: 'none' as const, hint: 'Escriba el código de un indicador, o elija una unidad de la lista.' })}
      >
        <Input size="small" input={{ list }} disabled={disabled} value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      <datalist id={list}>{names.slice(0, SUGGESTED).map((one) => <option key={one} value={one} />)}</datalist>
      <Field size="small" className={styles.narrow} label="Parte">
        <Input size="small" inputMode="decimal" disabled={disabled} value={share} contentAfter="%" onChange={(_, { value }) => setShare(value)} />
      </Field>
      <Button size="small" type="submit" disabled={disabled || found === undefined || typed === null}>Agregar</Button>
    </form>
  );
}
