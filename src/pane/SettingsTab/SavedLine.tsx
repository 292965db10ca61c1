import { settingsDifferences } from '../../app/settings/settingsDifferences';
import type { Settings } from '../../app/state';
import { useSettingsTabStyles } from './SettingsTab.styles';

/** Where the last change went, and what it was; nothing of one that was not kept. It is there from the start, empty, so that screen readers hear it fill. */
export function SavedLine({ saved }: { readonly saved: readonly [before: Settings, after: Settings] | null }) {
  const styles = useSettingsTabStyles();
  const [only, ...more] = saved === null ? [] : settingsDifferences(...saved);
  return (
    <div role="status" className={only === undefined ? undefined : styles.saved}>
      {only !== undefined && (
        <span>
          <strong>Se guarda en este libro.</strong> {more.length === 0 ? `${only.label}: ${only.is}.` : `${more.length + 1} ajustes cambiados.`}
        </span>
      )}
    </div>
  );
}
