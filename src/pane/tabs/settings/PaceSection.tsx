import { Button, Field, Input, Text } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useId, useState } from 'react';
import { expectedIn, withExpected } from '../../../app/settings/methodSettings';
import type { MethodSettings } from '../../../app/settings/methodSettings';
import type { FoundTable } from '../../../app/store/survey';
import { expectedShare } from '../../../engine/explain/pace';
import type { ExpectedShares } from '../../../engine/explain/pace';
import { parsePeriodId } from '../../../engine/plan/periods';
import { foldText } from '../../../workbook/cells/foldText';
import { Section } from './Section';
import type { SettingsProps } from './Section';
import { useSettingsTabStyles } from './SettingsTab.styles';
import { parsePercentInput, TypedField } from './TypedField';

interface PaceSectionProps extends SettingsProps<MethodSettings> {
  /** The table whose period, units and indicators the shares apply to. */
  readonly table: FoundTable;
}

/** The expected pace of the chosen period; that of other periods stays. */
export function PaceSection({ value, disabled, change, table }: PaceSectionProps) {
  const period = parsePeriodId(table.period);
  if (period === null) return null;
  const label = table.periods.find(({ id }) => id === table.period)?.label ?? table.period;
  const shares = expectedIn(value, period);
  const set = (next: typeof shares): void => change(withExpected(value, table.period, next));
  return (
    <Section title="Ritmo esperado" about={`Para ${label}. Dice si algo va en ritmo o atrasado; no cambia ninguna cifra oficial.`}>
      <CommonShareField
        key={table.period} share={shares.all ?? null} elapsed={expectedShare({ code: '', unit: '' }, period)} disabled={disabled}
        setShare={(all) => set(withCommonShare(shares, all))}
      />
      <OwnShareList shares={shares} units={table.units} codes={table.codes} disabled={disabled} setShares={set} />
    </Section>
  );
}

interface CommonShareFieldProps {
  /** Percent; null: that of the calendar. */
  readonly share: number | null;
  /** Percent of the year that has passed. */
  readonly elapsed: number;
  readonly disabled: boolean;
  readonly setShare: (share: number | null) => void;
}

/** The share of the annual target expected of all indicators without a share of their own. */
function CommonShareField({ share, elapsed, disabled, setShare }: CommonShareFieldProps) {
  return (
    <TypedField
      label="Esperado a la fecha, en % de la meta anual"
      hint={`En blanco: ${elapsed}, la parte del año transcurrida.`}
      placeholder={String(elapsed)}
      suffix="%"
      disabled={disabled}
      value={share === null ? '' : String(share)}
      faultOf={(text) => (text.trim() !== '' && parsePercentInput(text) === null ? 'Escriba un número de 0 a 100.' : '')}
      accept={(text) => setShare(parsePercentInput(text))}
    />
  );
}

/** Most names suggested; any other may still be typed. */
const MOST_SUGGESTIONS = 300;

interface OwnShareListProps {
  readonly shares: ExpectedShares;
  readonly units: readonly string[];
  readonly codes: readonly string[];
  readonly disabled: boolean;
  readonly setShares: (shares: ExpectedShares) => void;
}

/** Units and indicators with an expected share of their own. */
function OwnShareList({ shares, units, codes, disabled, setShares }: OwnShareListProps) {
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
  const found = matchingName(name, names);
  const typed = parsePercentInput(share);
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
      <datalist id={list}>{names.slice(0, MOST_SUGGESTIONS).map((one) => <option key={one} value={one} />)}</datalist>
      <Field size="small" className={styles.narrow} label="Parte">
        <Input size="small" inputMode="decimal" disabled={disabled} value={share} contentAfter="%" onChange={(_, { value }) => setShare(value)} />
      </Field>
      <Button size="small" type="submit" disabled={disabled || found === undefined || typed === null}>Agregar</Button>
    </form>
  );
}

/** Percent of the annual target expected of one unit or indicator, by its name or code. */
interface OwnShare {
  readonly name: string;
  readonly share: number;
}

/** The indicators, then the units, that have a share of their own, in the order they were set. */
const ownShares = ({ byUnit = {}, byIndicator = {} }: ExpectedShares): readonly OwnShare[] =>
  [...Object.entries(byIndicator), ...Object.entries(byUnit)].map(([name, share]) => ({ name, share }));

/** The name that equals the typed text apart from case, accents and spaces; undefined when none does. */
const matchingName = (typed: string, names: readonly string[]): string | undefined => names.find((name) => foldText(name) === foldText(typed));

/** The shares with that of one unit or indicator set, or removed (null). */
function withShare(shares: ExpectedShares, name: string, isUnit: boolean, share: number | null): ExpectedShares {
  const key = isUnit ? 'byUnit' : 'byIndicator';
  const others = Object.entries(shares[key] ?? {}).filter(([other]) => other !== name);
  return { ...shares, [key]: Object.fromEntries(share === null ? others : [...others, [name, share]]) };
}

/** The shares with the common one set, or removed (null). */
function withCommonShare({ byUnit, byIndicator }: ExpectedShares, all: number | null): ExpectedShares {
  return { ...(byUnit && { byUnit }), ...(byIndicator && { byIndicator }), ...(all !== null && { all }) };
}
