import { expectedIn, withExpected } from '../../app/method/methodSettings';
import type { MethodSettings } from '../../app/method/methodSettings';
import type { FoundTable } from '../../app/state';
import { expectedShare } from '../../engine/expectedShare';
import { parsePeriodId } from '../../engine/periodId';
import { OwnShares } from './OwnShares';
import { Section } from './Section';
import type { SettingsProps } from './Section';
import { ShareInput } from './ShareInput';
import { withAll } from './shares';

interface PaceSectionProps extends SettingsProps<MethodSettings> {
  /** The table whose period, units and indicators the shares are about. */
  readonly table: FoundTable;
}

/** What is expected in the period chosen; other periods keep theirs. */
export function PaceSection({ value, disabled, change, table }: PaceSectionProps) {
  const period = parsePeriodId(table.period);
  if (period === null) return null;
  const label = table.periods.find(({ id }) => id === table.period)?.label ?? table.period;
  const shares = expectedIn(value, period);
  const set = (next: typeof shares): void => change(withExpected(value, table.period, next));
  return (
    <Section title="Ritmo esperado" about={`Para ${label}. Dice si algo va en ritmo o atrasado; no cambia ninguna cifra oficial.`}>
      <ShareInput
        key={table.period} share={shares.all ?? null} gone={expectedShare({ code: '', unit: '' }, period)} disabled={disabled}
        setShare={(all) => set(withAll(shares, all))}
      />
      <OwnShares shares={shares} units={table.units} codes={table.codes} disabled={disabled} setShares={set} />
    </Section>
  );
}
