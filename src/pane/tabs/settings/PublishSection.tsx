import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { PublicationWish } from '../../../app/publish/preparePublication';
import { Section } from './Section';
import { useSettingsTabStyles } from './SettingsTab.styles';

interface PublishSectionProps {
  readonly disabled: boolean;
  readonly publish: (wish: PublicationWish) => void;
}

/** *Preparar para publicar*: says what it takes out of this workbook, and does it after a second click. */
export function PublishSection({ disabled, publish }: PublishSectionProps) {
  const styles = useSettingsTabStyles();
  const [isAsked, setAsked] = useState(false);
  const [values, setValues] = useState(false);
  if (!isAsked) {
    return (
      <Section title="Publicar" about="Antes de entregar o publicar el libro puede quitarle lo que PEI Avance guarda en él para sí.">
        <Button size="small" disabled={disabled} className={styles.start} onClick={() => setAsked(true)}>Preparar para publicar…</Button>
      </Section>
    );
  }
  return (
    <Section
      title="Preparar para publicar"
      about="Se quitan de este libro la memoria de PEI Avance (ajustes, columnas corregidas, observaciones ignoradas), el registro para deshacer, que guarda valores anteriores, y la hoja oculta con las listas. Lo calculado y sus hojas se quedan. No se puede deshacer: guarde antes una copia."
    >
      <Checkbox checked={values} disabled={disabled} label="También poner valores en lugar de las fórmulas vivas" onChange={(_, { checked }) => setValues(checked === true)} />
      <div className={styles.pair}>
        <Button size="small" appearance="primary" disabled={disabled} onClick={() => (setAsked(false), publish({ values }))}>Quitar de este libro</Button>
        <Button size="small" onClick={() => setAsked(false)}>Cancelar</Button>
      </div>
    </Section>
  );
}
