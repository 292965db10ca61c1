/** Every defined name the add-in makes begins so: it may move or delete these and no others. */
export const OWN_NAME_PREFIX = 'PEI_Avance_';
/** Every workbook setting the add-in keeps begins so. */
export const OWN_SETTING_PREFIX = 'peiAvance.';

/** Names are case-insensitive in Excel. */
export const isOwnName = (name: string): boolean => name.toLowerCase().startsWith(OWN_NAME_PREFIX.toLowerCase());
export const isOwnSetting = (key: string): boolean => key.startsWith(OWN_SETTING_PREFIX);
