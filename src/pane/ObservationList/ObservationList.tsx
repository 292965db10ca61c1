import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Badge, Text } from '@fluentui/react-components';
import { ErrorCircleFilled, WarningFilled } from '@fluentui/react-icons';
import type { ObservationView, Place } from '../../app/state';
import { quantity } from '../words/quantity';
import { useObservationListStyles } from './ObservationList.styles';
import { ObservationItems } from './ObservationItems';

interface ObservationListProps {
  readonly observations: readonly ObservationView[];
  readonly goTo: (place: Place) => void;
}

/** What a person should look at, one folded group per kind, gravest first. */
export function ObservationList({ observations, goTo }: ObservationListProps) {
  const styles = useObservationListStyles();
  if (observations.length === 0) return <Text className={styles.empty}>Nada que observar: los datos se leyeron sin dudas.</Text>;
  return (
    <Accordion collapsible multiple className={styles.root}>
      {observations.map((group) => (
        <AccordionItem key={group.code} value={group.code} className={styles.group}>
          <AccordionHeader as="h3" icon={<SeverityIcon severity={group.severity} />}>
            <span className={styles.title}>{group.title}</span>
            <Badge appearance="tint" color="informative" className={styles.count}>{quantity(group.items.length)}</Badge>
          </AccordionHeader>
          <AccordionPanel className={styles.panel}><ObservationItems items={group.items} goTo={goTo} /></AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
}

function SeverityIcon({ severity }: Pick<ObservationView, 'severity'>) {
  const styles = useObservationListStyles();
  return severity === 'error'
    ? <ErrorCircleFilled className={styles.error} aria-label="Error" />
    : <WarningFilled className={styles.warning} aria-label="Aviso" />;
}
