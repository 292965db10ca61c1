import { lazyPart } from '../Lazy';

/** The parts of the pane that nobody sees at first: each is downloaded when it is first drawn, or a moment before. */
export const ResultTab = lazyPart(async () => (await import('../ResultTab')).ResultTab);
export const ReviewTab = lazyPart(async () => (await import('../ReviewTab')).ReviewTab);
export const AlertsTab = lazyPart(async () => (await import('../AlertsTab')).AlertsTab);
export const SettingsTab = lazyPart(async () => (await import('../SettingsTab')).SettingsTab);
export const StartCard = lazyPart(async () => (await import('../StartCard')).StartCard);
export const OtherTable = lazyPart(async () => (await import('../StartCard/OtherTable')).OtherTable);
export const ColumnsRead = lazyPart(async () => (await import('../ColumnsRead/ColumnsRead')).ColumnsRead);
export const DoubtCard = lazyPart(async () => (await import('../DoubtCard')).DoubtCard);
export const NewsCard = lazyPart(async () => (await import('../NewsCard')).NewsCard);
export const ChangeList = lazyPart(async () => (await import('../ChangeList')).ChangeList);
export const AskCard = lazyPart(async () => (await import('../AskCard')).AskCard);

/** Begins the download of all that whoever has a table may come to see. */
export function preloadParts(): void {
  for (const part of [AskCard, ResultTab, ReviewTab, AlertsTab, SettingsTab, ColumnsRead, DoubtCard, NewsCard]) part.preload();
}
