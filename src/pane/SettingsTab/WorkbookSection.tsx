import { Checkbox, Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { Settings } from '../../app/state';
import { columnFault, columnTyped } from '../../app/settings/columnFault';
import { Section } from './Section';
import type { SettingsProps } from './Section';
import { SheetNameFields } from './SheetNameFields';
import { useSettingsTabStyles } from './SettingsTab.styles';
import { TypedField } from './TypedField';

/** What is written into the workbook, where, and under which names. */
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
        accept={(text) => change({ ...value, place: { ...place, from: columnTyped(text) } })}
      />
      <SheetNameFields value={value.sheetNames} disabled={disabled} change={(sheetNames) => change({ ...value, sheetNames })} />
      <Checkbox
        disabled={disabled} checked={value.askBefore} label="La primera vez en un libro, mostrar lo que se va a escribir antes de hacerlo"
        onChange={(_, { checked }) => change({ ...value, askBefore: checked === true })}
      />
    </Section>
  );
}
