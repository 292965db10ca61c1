import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ExcelRun } from '../../excel/excelRun';
import { CopyButton } from '../../pane/parts/controls/CopyButton';
import { PaneButton } from '../../pane/parts/controls/PaneButton';
import { PANE_THEMES } from '../../pane/theme/paneThemes';
import type { ThemeName } from '../../pane/theme/paneThemes';
import { askedExcel, isScratchBook, QUESTIONS, recordAnswers } from './recordAnswers';

type Progress = { readonly asked: number } | { readonly refused: string } | { readonly recording: string };

const NOT_BLANK = 'Abra un libro nuevo y en blanco, y este panel en él: las preguntas escriben y borran.';
const FAILED = 'No se pudo empezar. Haga clic en una celda y vuelva a intentarlo.';

interface SelfCheckProps {
  readonly run: ExcelRun;
  readonly theme: ThemeName;
}

/** Asks this Excel how it behaves and shows the recording, to be copied and sent. For whoever maintains the add-in. */
export function SelfCheckPage({ run, theme }: SelfCheckProps) {
  const styles = useStyles();
  const [progress, setProgress] = useState<Progress | null>(null);
  const pause = (milliseconds: number): Promise<void> => new Promise((resume) => setTimeout(resume, milliseconds));
  const begin = async (): Promise<void> => {
    try {
      if (!(await isScratchBook(run))) return setProgress({ refused: NOT_BLANK });
      const answers = await recordAnswers({ run, excel: askedExcel(Office), pause, onProgress: (asked) => setProgress({ asked }) });
      setProgress({ recording: `[\n${answers.map((answer) => `  ${JSON.stringify(answer)}`).join(',\n')}\n]\n` });
    } catch {
      setProgress({ refused: FAILED });
    }
  };
  const isAsking = progress !== null && 'asked' in progress;
  return (
    <FluentProvider theme={PANE_THEMES[theme]}>
      <main className={styles.root}>
        <h1 className={styles.title}>Prueba de Excel</h1>
        <p>{QUESTIONS.length} preguntas a este Excel, en un libro en blanco. No se lee nada de sus libros ni se envía nada: usted copia las respuestas y decide a quién las da.</p>
        {!isAsking && <PaneButton onClick={() => void begin()}>Preguntar</PaneButton>}
        <p role="status">{isAsking ? `${progress.asked} de ${QUESTIONS.length}` : progress !== null && 'refused' in progress ? progress.refused : ''}</p>
        {progress !== null && 'recording' in progress && (
          <>
            <textarea className={styles.recording} aria-label="Respuestas" readOnly value={progress.recording} />
            <CopyButton label="Copiar respuestas" text={progress.recording} />
          </>
        )}
      </main>
    </FluentProvider>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalL },
  title: { margin: 0, fontSize: tokens.fontSizeBase500 },
  recording: { width: '100%', height: '240px', fontFamily: tokens.fontFamilyMonospace },
});
