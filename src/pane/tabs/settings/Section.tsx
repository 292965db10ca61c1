import { type ReactNode, useId } from 'react';
import { useSettingsTabStyles } from './SettingsTab.styles';

interface SectionProps {
  readonly title: string;
  /** Purpose of the section, a sentence. */
  readonly about: string;
  readonly children: ReactNode;
}

/** A group of settings under a heading. */
export function Section({ title, about, children }: SectionProps) {
  const styles = useSettingsTabStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>{title}</h2>
      <p className={styles.about}>{about}</p>
      {children}
    </section>
  );
}

/** Properties that every section receives. */
export interface SettingsProps<T> {
  readonly value: T;
  readonly disabled: boolean;
  readonly change: (value: T) => void;
}
