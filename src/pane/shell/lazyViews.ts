import { lazyComponent } from './lazyComponent';

/** The parts of the pane that nobody sees at first: each is downloaded when it is first drawn, or a moment before. */
export const ResultTab = lazyComponent(async () => (await import('../tabs/result/ResultTab')).ResultTab);
export const ReviewTab = lazyComponent(async () => (await import('../tabs/review/ReviewTab')).ReviewTab);
export const AlertsTab = lazyComponent(async () => (await import('../tabs/alerts/AlertsTab')).AlertsTab);
export const SettingsTab = lazyComponent(async () => (await import('../tabs/settings/SettingsTab')).SettingsTab);
export const StartCard = lazyComponent(async () => (await import('../parts/start/StartCard')).StartCard);
export const OtherTable = lazyComponent(async () => (await import('../parts/start/OtherTable')).OtherTable);
export const ColumnsRead = lazyComponent(async () => (await import('../parts/columns/ColumnsRead')).ColumnsRead);
export const ConfirmColumns = lazyComponent(async () => (await import('../parts/columns/ConfirmColumns')).ConfirmColumns);
export const NewsCard = lazyComponent(async () => (await import('../parts/cards/NewsCard')).NewsCard);
export const ChangeList = lazyComponent(async () => (await import('../parts/cards/ChangeList')).ChangeList);
export const WritePreviewCard = lazyComponent(async () => (await import('../parts/cards/WritePreviewCard')).WritePreviewCard);

/** Begins the download of all that whoever has a table may come to see. */
export function preloadViews(): void {
  for (const part of [WritePreviewCard, ResultTab, ReviewTab, AlertsTab, SettingsTab, ColumnsRead, ConfirmColumns, NewsCard]) part.preload();
}
