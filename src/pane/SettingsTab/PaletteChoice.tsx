import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { PALETTES } from '../../engine/bandPalettes';
import type { PaletteName } from '../../engine/bandPalettes';
import { BAND_WORDS, BANDS, BandShape } from '../BandMark';
import { bandColours } from '../theme/bandColours';
import type { SettingsProps } from './Section';
import { useSettingsTabStyles } from './SettingsTab.styles';

const CHOICES: readonly { readonly name: PaletteName; readonly label: string }[] = [
  { name: 'ceplan', label: 'Los de siempre: rojo, amarillo y verde' },
  { name: 'safe', label: 'Para daltonismo: naranja, amarillo y azul' },
];

/** The colours of the bands, shown as the cells will show them. */
export function PaletteChoice({ value, disabled, change }: SettingsProps<PaletteName>) {
  return (
    <Field size="small" label="Colores" hint="En las celdas, el resumen, los gráficos, el informe y este panel. Los nombres no cambian: son los del método.">
      <RadioGroup value={value} disabled={disabled} onChange={(_, data) => change(data.value === 'safe' ? 'safe' : 'ceplan')}>
        {CHOICES.map(({ name, label }) => <Radio key={name} value={name} label={<Sample name={name} label={label} />} />)}
      </RadioGroup>
    </Field>
  );
}

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
