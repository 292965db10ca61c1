import { makeStyles, tokens } from '@fluentui/react-components';
import type { WithoutUndoQuestion } from '../../../app/store/state';
import { PaneButton } from '../controls/PaneButton';
import { NoticeCard } from './NoticeCard';

const NOTICE = {
  message: '¿Seguir sin poder deshacer?',
  remedy: 'Lo que hace falta para deshacer esto no cabe en el libro. Si sigue, se escribe igual, pero «Deshacer» no podrá devolverlo a como estaba: guarde antes una copia.',
};

/** What undoing needs does not fit into the workbook: goes on without it, or writes nothing more. */
export function WithoutUndoCard({ question }: { readonly question: WithoutUndoQuestion }) {
  const styles = useStyles();
  return (
    <section className={styles.root} aria-label={NOTICE.message}>
      <NoticeCard notice={NOTICE} intent="warning" />
      <div className={styles.buttons}>
        <PaneButton size="small" onClick={() => question.answer(true)}>Seguir sin deshacer</PaneButton>
        <PaneButton size="small" onClick={() => question.answer(false)}>No escribir</PaneButton>
      </div>
    </section>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
