import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { limitsFault } from '../../../app/settings/settingsFaults';
import { PALETTES } from '../../../engine/method/bandPalettes';
import type { PaletteName } from '../../../engine/method/bandPalettes';
import { BAND_WORDS, BANDS, CEPLAN_LIMITS, isSameLimits } from '../../../engine/method/bands';
import type { Limits } from '../../../engine/method/bands';
import { BandBar, BandSwatch } from '../../parts/bands/BandBar';
import { BandShape } from '../../parts/bands/BandMark';
import { bandRange } from '../../parts/bands/bandRange';
import { bandColours } from '../../theme/bandColours';
import type { SettingsProps } from './Section';
import { useSettingsTabStyles } from './SettingsTab.styles';
import { parsePercentInput } from './TypedField';

const FIELDS = [{ field: 'amberFrom', label: 'Ámbar desde' }, { field: 'greenFrom', label: 'Verde desde' }] as const;
type LimitName = (typeof FIELDS)[number]['field'];

/** The two limits, saved together: an edit that is invalid with the other limit is saved once both are valid. */
export function LimitFields({ value, disabled, change }: SettingsProps<Limits>) {
  const styles = useSettingsTabStyles();
  const [typed, setTyped] = useState<Partial<Record<LimitName, string>>>({});
  const [lastEdited, setLastEdited] = useState<LimitName>('amberFrom');
  const shown = (field: LimitName): string => typed[field] ?? String(value[field]);
  const next = { amberFrom: parsePercentInput(shown('amberFrom')), greenFrom: parsePercentInput(shown('greenFrom')) };
  const fault = limitsFault(next);
  const { amberFrom, greenFrom } = next;
  const limits = fault !== null || amberFrom === null || greenFrom === null ? null : { amberFrom, greenFrom };
  const save = () => {
    if (limits === null) return;
    setTyped({});
    if (!isSameLimits(limits, value)) change(limits);
  };
  return (
    <div className={styles.group}>
      <div className={styles.pair}>
        {FIELDS.map(({ field, label }) => {
          const isWrong = fault !== null && (fault.field ?? lastEdited) === field;
          return (
            <Field key={field} size="small" className={styles.short} label={label} validationState={isWrong ? 'error' : 'none'} {...(isWrong && { validationMessage: fault.message })}>
              <Input
                size="small" inputMode="decimal" contentAfter="%" disabled={disabled} value={shown(field)}
                onChange={(_, data) => {
                  setLastEdited(field);
                  setTyped({ ...typed, [field]: data.value });
                }}
                onBlur={save}
                onKeyDown={({ key }) => (key === 'Enter' ? save() : key === 'Escape' ? setTyped({}) : undefined)}
              />
            </Field>
          );
        })}
      </div>
      <BandPreview limits={limits ?? value} />
    </div>
  );
}

const PREVIEW_BANDS = ['red', 'amber', 'green'] as const;

/** The three bands under these limits, as a bar from 0 to 100 and in words. */
function BandPreview({ limits }: { readonly limits: Limits }) {
  const styles = useSettingsTabStyles();
  const { amberFrom, greenFrom } = limits;
  return (
    <>
      <BandBar counts={{ red: amberFrom, amber: greenFrom - amberFrom, green: 100 - greenFrom, nd: 0, open: 0, total: 100 }} />
      <ul className={styles.list} aria-label="Así queda el semáforo">
        {PREVIEW_BANDS.map((band) => (
          <li key={band} className={styles.band}><BandSwatch band={band} /> <span><strong>{BAND_WORDS[band]}</strong>: {bandRange(band, limits)}</span></li>
        ))}
      </ul>
      {!isSameLimits(limits, CEPLAN_LIMITS) && (
        <p className={styles.about}>CEPLAN usa {CEPLAN_LIMITS.amberFrom} y {CEPLAN_LIMITS.greenFrom}: el resumen y el informe dirán que se usaron otros.</p>
      )}
    </>
  );
}

const PALETTE_CHOICES: readonly { readonly name: PaletteName; readonly label: string }[] = [
  { name: 'ceplan', label: 'Los de siempre: rojo, amarillo y verde' },
  { name: 'safe', label: 'Para daltonismo: naranja, amarillo y azul' },
];

/** Choice of the colours of the bands, with samples as the cells show them. */
export function PaletteChoice({ value, disabled, change }: SettingsProps<PaletteName>) {
  return (
    <Field size="small" label="Colores" hint="En las celdas, el resumen, los gráficos, el informe y este panel. Los nombres no cambian: son los del método.">
      <RadioGroup value={value} disabled={disabled} onChange={(_, data) => change(data.value === 'safe' ? 'safe' : 'ceplan')}>
        {PALETTE_CHOICES.map(({ name, label }) => <Radio key={name} value={name} label={<Sample name={name} label={label} />} />)}
      </RadioGroup>
    </Field>
  );
}

/** Label of a palette with the bands as cells show them. */
function Sample({ name, label }: { readonly name: PaletteName; readonly label: string }) {
  const styles = useSettingsTabStyles();
  return (
    <>
      {label}
      <span className={styles.chips} aria-hidden="true" style={bandColours(name, 'light')}>
        {BANDS.map((band) => (
          <span key={band} className={styles.chip} style={{ backgroundColor: PALETTES[name][band].fill, color: PALETTES[name][band].ink }}>
            <BandShape band={band} /> {BAND_WORDS[band]}
          </span>
        ))}
      </span>
    </>
  );
}
