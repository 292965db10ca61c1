import { Button, FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

/** The least a pane of Fluent can be: a theme and a button. */
const place = document.getElementById('root');
if (place !== null) {
  createRoot(place).render(
    <FluentProvider theme={webLightTheme}><Button appearance="primary">Calcular avance</Button></FluentProvider>,
  );
}
