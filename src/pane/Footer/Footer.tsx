import { useFooterStyles } from './Footer.styles';

interface FooterProps {
  readonly version: string;
  /** Page of the method, opened in the browser. */
  readonly methodUrl: string;
}

export function Footer({ version, methodUrl }: FooterProps) {
  const styles = useFooterStyles();
  return (
    <footer className={styles.root}>
      <a href={methodUrl} target="_blank" rel="noopener" className={styles.link}>Cómo se calcula</a>
      <span>PEI Avance {version}</span>
    </footer>
  );
}
