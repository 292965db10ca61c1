/** Excel for Mac and for iPad keep the pane in a view that saves no files; the others download like any page. */
export const canSaveFiles = (): boolean => {
  const { platform } = Office.context;
  return platform !== Office.PlatformType.Mac && platform !== Office.PlatformType.iOS;
};
