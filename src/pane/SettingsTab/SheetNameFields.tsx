import { faultAmong, USUAL_SETTINGS } from '../../app/settings/settings';
import type { Settings } from '../../app/state';
import type { SettingsProps } from './Section';
import { useSettingsTabStyles } from './SettingsTab.styles';
import { TypedField } from './TypedField';

type SheetNames = Settings['sheetNames'];

const USUAL_NAMES = USUAL_SETTINGS.sheetNames;
const FIELDS: readonly { readonly sheet: keyof SheetNames; readonly label: string }[] = [
  { sheet: 'summary', label: 'Hoja del resumen' },
  { sheet: 'alerts', label: 'Hoja de las alertas' },
  { sheet: 'commitments', label: 'Hoja de los compromisos' },
];

/** What the add-in's own sheets are to be called; a blank goes back to the usual name. */
export function SheetNameFields({ value, disabled, change }: SettingsProps<SheetNames>) {
  const styles = useSettingsTabStyles();
  const named = (sheet: keyof SheetNames, text: string): SheetNames => ({ ...value, [sheet]: text.trim() === '' ? USUAL_NAMES[sheet] : text.trim() });
  return (
    <div className={styles.group}>
      {FIELDS.map(({ sheet, label }) => (
        <TypedField
          key={sheet} label={label} placeholder={USUAL_NAMES[sheet]} disabled={disabled} value={value[sheet]}
          faultOf={(text) => faultAmong(named(sheet, text), sheet)} accept={(text) => change(named(sheet, text))}
        />
      ))}
      <span className={styles.hint}>Con estos nombres se hacen las hojas que aún no existen. Las que ya existen se reconocen aunque usted las renombre.</span>
    </div>
  );
}
