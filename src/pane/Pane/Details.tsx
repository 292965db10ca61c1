import { useContext, useState } from 'react';
import type { ElementView, ObservationView, Place } from '../../app/state';
import { ElementList } from '../ElementList';
import { ObservationList } from '../ObservationList';
import { ReportCard, ReportContext } from '../ReportCard';
import { Tabs } from '../Tabs';
import { usePaneStyles } from './Pane.styles';

interface DetailsProps {
  /** null before there is a result: then only the observations are there to show. */
  readonly elements: readonly ElementView[] | null;
  readonly observations: readonly ObservationView[];
  readonly scroller: HTMLElement | null;
  readonly goTo: (place: Place) => void;
}

/** The result line by line, what should be looked at, and what can be made of it, one at a time. */
export function Details({ elements, observations, scroller, goTo }: DetailsProps) {
  const [chosen, choose] = useState('elements');
  const styles = usePaneStyles();
  const atHand = useContext(ReportContext);
  const count = observations.reduce((sum, { items }) => sum + items.length, 0);
  if (elements === null && count === 0) return null;
  const first = elements === null ? [] : [{ value: 'elements', label: elementsLabel(elements), count: elements.length }];
  const last = elements === null || atHand === null ? [] : [{ value: 'report', label: 'Reporte' }];
  const tabs = [...first, { value: 'observations', label: 'Observaciones', count }, ...last];
  const shown = tabs.some(({ value }) => value === chosen) ? chosen : 'observations';
  return (
    <section className={styles.details} aria-label="Detalle">
      <Tabs label="Detalle" tabs={tabs} chosen={shown} choose={choose}>
        {shown === 'elements' && elements !== null && <ElementList elements={elements} scroller={scroller} goTo={goTo} />}
        {shown === 'observations' && <ObservationList observations={observations} goTo={goTo} />}
        {shown === 'report' && atHand !== null && <ReportCard {...atHand} goTo={goTo} />}
      </Tabs>
    </section>
  );
}

const elementsLabel = (elements: readonly ElementView[]): string =>
  (elements.some(({ code }) => code.startsWith('OEI')) ? 'Objetivos y acciones' : 'Acciones');
