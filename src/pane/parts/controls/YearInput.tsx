import { makeStyles } from '@fluentui/react-components';
import { FIRST_YEAR, LAST_YEAR } from '../../../engine/plan/periods';
import { numberField } from '../../theme/sharedStyles';

interface YearInputProps {
  /** Header of the column that the year is of. */
  readonly name: string;
  /** As typed; '' for none. */
  readonly value: string;
  readonly disabled?: boolean;
  readonly change: (year: string) => void;
}

/** A field for the year of a column. */
export function YearInput({ name, value, disabled = false, change }: YearInputProps) {
  const styles = useYearInputStyles();
  return (
    <input
      type="number" className={styles.root} aria-label={`Año de «${name}»`} placeholder="Año" min={FIRST_YEAR} max={LAST_YEAR} value={value} disabled={disabled}
      onChange={({ target }) => change(target.value)}
    />
  );
}

const useYearInputStyles = makeStyles({ root: numberField });
