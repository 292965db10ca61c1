import { makeStyles, tokens } from '@fluentui/react-components';
import type { ComponentProps } from 'react';
import { focusRing } from '../../theme/sharedStyles';

/** A button that reads as a link, for what a sentence offers: "Ver hoja". */
export function LinkButton(props: ComponentProps<'button'>) {
  const styles = useLinkButtonStyles();
  return <button type="button" {...props} className={styles.root} />;
}

const useLinkButtonStyles = makeStyles({
  root: {
    display: 'inline',
    margin: 0,
    padding: `${tokens.spacingVerticalXXS} 0`,
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    fontFamily: 'inherit',
    fontSize: 'inherit',
    fontWeight: tokens.fontWeightRegular,
    lineHeight: 'inherit',
    textDecorationLine: 'underline',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
    '@media (forced-colors: active)': { color: 'LinkText' },
    ...focusRing,
  },
});
