import { makeStyles, tokens } from '@fluentui/react-components';
import type { Waiting } from '../../../workbook/port';
import { PaneButton } from '../controls/PaneButton';
import { NoticeCard } from './NoticeCard';

const NOTICE = {
  message: 'Excel no responde.',
  remedy: 'Cierre los cuadros de diálogo que tenga abiertos en Excel y haga clic en una celda. Si lo deja, nada se pierde: antes de escribir otra vez se mira lo que quedó.',
};

/** Excel does not answer: waits on or gives up. */
export function SilenceCard({ waiting }: { readonly waiting: Waiting }) {
  const styles = useStyles();
  return (
    <section className={styles.root} aria-label={NOTICE.message}>
      <NoticeCard notice={NOTICE} intent="error" />
      <div className={styles.buttons}>
        <PaneButton size="small" onClick={() => waiting.waitOn()}>Seguir esperando</PaneButton>
        <PaneButton size="small" onClick={() => waiting.giveUp()}>Dejarlo</PaneButton>
      </div>
    </section>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
