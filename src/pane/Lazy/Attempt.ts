import { createContext } from 'react';

/** How often the user asked to draw this part of the pane again: a part that did not load is loaded anew. */
export const Attempt = createContext(0);
