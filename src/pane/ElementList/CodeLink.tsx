import { mergeClasses } from '@fluentui/react-components';
import type { Place } from '../../app/state';
import { placeName } from '../PlaceLink';
import { useRowStyles } from './Row.styles';

interface CodeLinkProps {
  readonly code: string;
  /** null: the sheet gives it no row of its own, so there is nowhere to go. */
  readonly place: Place | null;
  readonly goTo: (place: Place) => void;
}

/** The code of a line as its button: it is stretched over the whole line, so that a click anywhere selects the cell. */
export function CodeLink({ code, place, goTo }: CodeLinkProps) {
  const styles = useRowStyles();
  if (place === null) return <span className={styles.code}>{code}</span>;
  return (
    <button
      type="button"
      className={mergeClasses(styles.code, styles.link)}
      title={`${place.sheet}!${placeName(place)}`}
      onClick={() => goTo(place)}
    >
      {code}
    </button>
  );
}
