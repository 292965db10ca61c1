import { createContext } from 'react';
import type { ReviewStore } from '../../app/review/reviewStore';

/** What the workbook's users ignored, for whatever part of the pane shows it; null where nothing can be ignored. */
export const ReviewContext = createContext<ReviewStore | null>(null);
