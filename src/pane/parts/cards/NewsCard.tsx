import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle';
import { SubtractCircleRegular } from '@fluentui/react-icons/svg/subtract-circle';
import type { News, NewsLine } from '../../../app/messages/messages';
import { startOf } from '../../../workbook/cells/observation';
import type { Place } from '../../../workbook/cells/observation';
import { isSameRect } from '../../../workbook/cells/rect';
import { CopyButton } from '../controls/CopyButton';
import { PaneButton } from '../controls/PaneButton';
import { PlaceLink } from '../controls/PlaceLink';
import { card, smallText } from '../../theme/sharedStyles';

interface NewsCardProps {
  readonly news: News;
  readonly goTo: (place: Place) => void;
  readonly close: () => void;
}

/** Result of a task, one line for each sheet or cell with an icon of its status. */
export function NewsCard({ news, goTo, close }: NewsCardProps) {
  const styles = useNewsCardStyles();
  const { title, lines } = news;
  return (
    <section className={styles.root} aria-label="Lo que se hizo">
      <Text as="h2" weight="semibold" size={400} className={styles.title}>{title}</Text>
      <ul className={styles.lines}>
        {lines.map((line, index) => (
          <li key={index} className={styles.line}>
            <StatusIcon status={line.status} />
            <div className={styles.words}>
              {line.text !== '' && <Text size={300} weight="semibold" className={styles.name}>{line.text}</Text>}
              <Text size={200} className={styles.detail}>{line.detail}</Text>
              {line.items !== undefined && line.items.length > 0 && <ul className={styles.items}>{line.items.map((item) => <li key={item}>{item}</li>)}</ul>}
              {line.place !== null && <span><PlaceLink place={line.place} goTo={goTo} isSheet={isSameRect(line.place.rect, startOf(line.place.sheet).rect)} /></span>}
            </div>
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <CopyButton label="Copiar" text={newsText(news)} />
        <PaneButton size="small" onClick={close}>Cerrar</PaneButton>
      </div>
    </section>
  );
}

const STATUS_WORDS = { done: 'Hecho', failed: 'Con error', skipped: 'Omitido' } as const;

/** The card as plain text, a line each, those of an item indented. */
const newsText = ({ title, lines }: News): string => [
  title,
  ...lines.flatMap(({ status, text, detail, items = [] }) => [`${STATUS_WORDS[status]}: ${text === '' ? '' : `${text}. `}${detail}`, ...items.map((item) => `  ${item}`)]),
].join('\n');

function StatusIcon({ status }: Pick<NewsLine, 'status'>) {
  const styles = useNewsCardStyles();
  if (status === 'done') return <CheckmarkCircleRegular className={styles.done} aria-label={STATUS_WORDS.done} />;
  return status === 'failed' ? <DismissCircleRegular className={styles.failed} aria-label={STATUS_WORDS.failed} /> : <SubtractCircleRegular className={styles.skipped} aria-label={STATUS_WORDS.skipped} />;
}

const icon = { flexShrink: 0, fontSize: tokens.fontSizeBase500 } as const;

const useNewsCardStyles = makeStyles({
  root: card,
  title: { margin: 0 },
  lines: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: 'none' },
  line: { display: 'flex', columnGap: tokens.spacingHorizontalS, minWidth: 0 },
  words: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS, minWidth: 0 },
  name: { overflowWrap: 'anywhere' },
  detail: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  items: { ...smallText, margin: 0, paddingLeft: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  done: { ...icon, color: tokens.colorStatusSuccessForeground1 },
  failed: { ...icon, color: tokens.colorStatusDangerForeground1 },
  skipped: { ...icon, color: tokens.colorNeutralForeground3 },
});
