import type { Page } from 'playwright-core';

/** Opens the menu of the pane and chooses a command in it. */
export async function chooseCommand(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Más comandos' }).click();
  await page.getByRole('menuitem', { name }).click();
}

/** The commands of the menu, as they stand in it now; it is closed again. */
export async function commandsOf(page: Page): Promise<readonly string[]> {
  await page.getByRole('button', { name: 'Más comandos' }).click();
  const items = page.getByRole('menuitem');
  await items.first().waitFor();
  const words = await items.allTextContents();
  await page.keyboard.press('Escape');
  return words;
}
