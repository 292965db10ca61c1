/**
 * Behaviours of Excel that its users' reports and its documentation disagree about, or that only some versions have. A workbook of the
 * host is without them unless {@link HostOptions.habits} asks for one.
 */
export interface Habits {
  /** In one batch no setting can be added after another one was changed: `ItemNotFound`. Excel on the web did so (OfficeDev/office-js #920). */
  readonly newSettingsFirst?: boolean;
  /** `conditionalFormats.getCount` counts the rules of the whole workbook. The reference says both. */
  readonly countsAllRules?: boolean;
  /** A request that comes while a cell is edited fails with this code. Two pages of the documentation name one each. */
  readonly cellEditCode?: 'InvalidOperation' | 'InvalidOperationInCellEditMode';
}

/** All of them at once: the strictest Excel there may be. */
export const STRICTEST: Habits = { newSettingsFirst: true, countsAllRules: true, cellEditCode: 'InvalidOperation' };
