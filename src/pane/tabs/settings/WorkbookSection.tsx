import { Checkbox, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { USUAL_SETTINGS } from '../../../app/settings/settings';
import type { Settings } from '../../../app/settings/settings';
import { columnFault, typedColumn } from '../../../app/settings/settingsFaults';
import { ownSheetNameFault } from '../../../workbook/ownSheets/ownSheetNames';
import { Section } from './Section';
import type { SettingsProps } from './Section';
import { useSettingsTabStyles } from './SettingsTab.styles';
import { TypedField } from './TypedField';

/** What is written into the workbook, where, and the names of the sheets. */
export function WorkbookSection({ value, disabled, change }: SettingsProps<Settings>) {
  const styles = useSettingsTabStyles();
  const { place } = value;
  return (
    <Section title="En el libro" about="Vale desde el próximo cálculo. Lo ya escrito se queda en su sitio; usted puede moverlo cortando y pegando sus columnas.">
      <Field size="small" label="Lo que se escribe">
        <RadioGroup value={value.output} disabled={disabled} onChange={(_, data) => change({ ...value, output: data.value === 'formulas' ? 'formulas' : 'values' })}>
          <Radio value="values" label={<>Valores <span className={styles.hint}>(no cambian hasta volver a calcular)</span></>} />
          <Radio value="formulas" label={<>Fórmulas vivas <span className={styles.hint}>(siguen a los valores de la tabla)</span></>} />
        </RadioGroup>
      </Field>
      <Checkbox
        disabled={disabled} checked={place.tableColumn} label="Escribir el avance en la columna Avance de la tabla, si está en blanco"
        onChange={(_, { checked }) => change({ ...value, place: { ...place, tableColumn: checked === true } })}
      />
      <TypedField
        label="Columnas nuevas, a partir de la columna" placeholder="Junto a la tabla" hint="Por ejemplo AC. En blanco: a la derecha de la tabla. Nunca encima de otra cosa."
        disabled={disabled} value={place.from ?? ''} faultOf={columnFault}
        accept={(text) => change({ ...value, place: { ...place, from: typedColumn(text) } })}
      />
      <SheetNameFields value={value.sheetNames} disabled={disabled} change={(sheetNames) => change({ ...value, sheetNames })} />
      <Checkbox
        disabled={disabled} checked={value.askBefore} label="La primera vez en un libro, mostrar lo que se va a escribir antes de hacerlo"
        onChange={(_, { checked }) => change({ ...value, askBefore: checked === true })}
      />
    </Section>
  );
}

type SheetNames = Settings['sheetNames'];

const USUAL_NAMES = USUAL_SETTINGS.sheetNames;
const FIELDS: readonly { readonly sheet: keyof SheetNames; readonly label: string }[] = [
  { sheet: 'summary', label: 'Hoja del resumen' },
  { sheet: 'alerts', label: 'Hoja de las alertas' },
  { sheet: 'commitments', label: 'Hoja de los compromisos' },
];

/** Names of the add-in's own sheets; a blank restores the usual name. */
function SheetNameFields({ value, disabled, change }: SettingsProps<SheetNames>) {
  const styles = useSettingsTabStyles();
  const named = (sheet: keyof SheetNames, text: string): SheetNames => ({ ...value, [sheet]: text.trim() === '' ? USUAL_NAMES[sheet] : text.trim() });
  return (
    <div className={styles.group}>
      {FIELDS.map(({ sheet, label }) => (
        <TypedField
          key={sheet} label={label} placeholder={USUAL_NAMES[sheet]} disabled={disabled} value={value[sheet]}
          faultOf={(text) => ownSheetNameFault(named(sheet, text), sheet)} accept={(text) => change(named(sheet, text))}
        />
      ))}
      <span className={styles.hint}>Con estos nombres se hacen las hojas que aún no existen. Las de alertas llevan además su periodo, como «Alertas 2024-I». Las que ya existen se reconocen aunque usted las renombre.</span>
    </div>
  );
}
