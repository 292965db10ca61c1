import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button } from '@fluentui/react-components';
import { CEPLAN_METHOD, expectedIn, isSameMethod, withExpected } from '../../app/method/methodSettings';
import type { MethodSettings as Settings } from '../../app/method/methodSettings';
import type { FoundTable } from '../../app/state';
import { expectedShare } from '../../engine/expectedShare';
import { parsePeriodId } from '../../engine/periodId';
import { useMethodSettingsStyles } from './MethodSettings.styles';
import { OwnShares } from './OwnShares';
import { RuleChoice } from './RuleChoice';
import { isOther, RULES, withRule } from './rules';
import { ShareInput } from './ShareInput';
import { withAll } from './shares';

interface MethodSettingsProps {
  readonly method: Settings;
  /** The table whose period, units and indicators the expected shares are about. */
  readonly table: FoundTable;
  readonly busy: boolean;
  readonly configure: (method: Settings) => void;
}

/** How the figures are computed and what is expected by now, folded away; the heading tells when something is not the application's way. */
export function MethodSettings({ method, table, busy, configure }: MethodSettingsProps) {
  const styles = useMethodSettingsStyles();
  const isUsual = isSameMethod(method, CEPLAN_METHOD);
  return (
    <Accordion collapsible>
      <AccordionItem value="settings">
        <AccordionHeader size="small" as="h3" button={{ className: styles.header }}>
          Ajustes ({isUsual ? 'como el aplicativo de CEPLAN' : 'cambiados por usted'})
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          {RULES.map((rule) => (
            <RuleChoice
              key={rule.key} rule={rule} disabled={busy} isOther={isOther(method.policies, rule.key)}
              choose={(other) => configure({ ...method, policies: withRule(method.policies, rule.key, other) })}
            />
          ))}
          <Expected method={method} table={table} busy={busy} configure={configure} />
          {!isUsual && (
            <Button size="small" disabled={busy} className={styles.back} onClick={() => configure(CEPLAN_METHOD)}>Volver a lo del aplicativo de CEPLAN</Button>
          )}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

/** What is expected in the period chosen; other periods keep theirs. */
function Expected({ method, table, busy, configure }: MethodSettingsProps) {
  const period = parsePeriodId(table.period);
  if (period === null) return null;
  const shares = expectedIn(method, period);
  const set = (next: typeof shares) => configure(withExpected(method, table.period, next));
  return (
    <>
      <ShareInput
        key={table.period} share={shares.all ?? null} gone={expectedShare({ code: '', unit: '' }, period)} disabled={busy}
        setShare={(all) => set(withAll(shares, all))}
      />
      <OwnShares shares={shares} units={table.units} codes={table.codes} disabled={busy} setShares={set} />
    </>
  );
}
