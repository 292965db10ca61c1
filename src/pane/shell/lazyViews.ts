import { lazyComponent } from './lazyComponent';

/** The views that are not part of the first download; each is downloaded when it is first drawn, or by {@link preloadViews}. */
export const ResultTab = lazyComponent(async () => (await import('../tabs/result/ResultTab')).ResultTab);
export const ReviewTab = lazyComponent(async () => (await import('../tabs/review/ReviewTab')).ReviewTab);
export const AlertsTab = lazyComponent(async () => (await import('../tabs/alerts/AlertsTab')).AlertsTab);
export const SettingsTab = lazyComponent(async () => (await import('../tabs/settings/SettingsTab')).SettingsTab);
export const CommandMenu = lazyComponent(async () => (await import('../tools/CommandMenu')).CommandMenu);
export const StartCard = lazyComponent(async () => (await import('../parts/start/StartCard')).StartCard);
export const TextSheetOffer = lazyComponent(async () => (await import('../parts/start/TextSheetOffer')).TextSheetOffer);
export const ConfirmColumns = lazyComponent(async () => (await import('../parts/columns/ConfirmColumns')).ConfirmColumns);
export const JoinQuestion = lazyComponent(async () => (await import('../parts/cards/JoinQuestion')).JoinQuestion);
export const NewsCard = lazyComponent(async () => (await import('../parts/cards/NewsCard')).NewsCard);
export const ChangedCellsCard = lazyComponent(async () => (await import('../parts/cards/ChangedCellsCard')).ChangedCellsCard);
export const ChangeList = lazyComponent(async () => (await import('../parts/cards/ChangeList')).ChangeList);
export const WithoutUndoCard = lazyComponent(async () => (await import('../parts/cards/WithoutUndoCard')).WithoutUndoCard);
export const SilenceCard = lazyComponent(async () => (await import('../parts/cards/SilenceCard')).SilenceCard);
export const WritePreviewCard = lazyComponent(async () => (await import('../parts/cards/WritePreviewCard')).WritePreviewCard);

/** Downloads the views that a workbook with a table may show. */
export function preloadViews(): void {
  for (const part of [WritePreviewCard, ResultTab, ReviewTab, AlertsTab, SettingsTab, CommandMenu, ConfirmColumns, NewsCard]) part.preload();
}
