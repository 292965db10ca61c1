import { Link } from '@fluentui/react-components';
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
      <Link href={methodUrl} target="_blank" rel="noopener" inline>Cómo se calcula</Link>
      <span>PEI Avance {version}</span>
    </footer>
  );
}
