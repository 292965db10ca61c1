import { Button, Text } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import { WeatherMoonRegular } from '@fluentui/react-icons/svg/weather-moon';
import { WeatherSunnyRegular } from '@fluentui/react-icons/svg/weather-sunny';
import { type ChangeEvent, useRef } from 'react';
import { usePageStyles } from './Page.styles';

interface ToolbarProps {
  readonly bookName: string;
  readonly isDark: boolean;
  readonly open: (file: File) => void;
  readonly save: (() => void) | null;
  readonly turnTheme: () => void;
}

/** What can be done with the workbook as a file. */
export function Toolbar({ bookName, isDark, open, save, turnTheme }: ToolbarProps) {
  const styles = usePageStyles();
  const chooser = useRef<HTMLInputElement>(null);
  const chosen = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file !== undefined) open(file);
    target.value = '';
  };
  return (
    <header className={styles.toolbar}>
      <h1 className={styles.product}>PEI Avance</h1>
      <Text className={styles.book}>{bookName}</Text>
      <input ref={chooser} type="file" accept=".xlsx" className={styles.file} aria-label="Libro por abrir" onChange={chosen} />
      <Button icon={<FolderOpenRegular />} onClick={() => chooser.current?.click()}>Abrir libro…</Button>
      <Button icon={<ArrowDownloadRegular />} disabled={save === null} onClick={() => save?.()}>Guardar copia</Button>
      <Button
        appearance="subtle"
        icon={isDark ? <WeatherSunnyRegular /> : <WeatherMoonRegular />}
        aria-label={isDark ? 'Ver en claro' : 'Ver en oscuro'}
        onClick={turnTheme}
      />
    </header>
  );
}
