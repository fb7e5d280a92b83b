/** Whoever leads, at the desk of the exercise's host with the host's own key. */
import type { Browser, Page } from '@playwright/test';
import { openDesk } from './desk.ts';

export class Leader {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async arrive(browser: Browser, address: string, keyFile: string): Promise<Leader> {
    const page = await openDesk(browser, address, keyFile);
    await page.getByRole('link', { name: 'Exercice', exact: true }).click();
    await page.getByRole('heading', { name: 'Mener l’exercice' }).waitFor();
    return new Leader(page);
  }

  async goOn(): Promise<void> {
    await this.page.getByRole('button', { name: 'Reprendre' }).click();
    await this.page.getByRole('button', { name: 'Mettre en pause' }).waitFor();
  }

  /** Says something to a player that the scenario does not have. */
  async say(to: string, text: string): Promise<void> {
    const { page } = this;
    await page.getByText('Ajouter un événement imprévu').click();
    await page.getByLabel('À', { exact: true }).selectOption(to);
    await page.getByLabel('Message', { exact: true }).fill(text);
    await page.getByRole('button', { name: 'Ajouter maintenant' }).click();
    await page.locator('.exercise-table', { hasText: text }).waitFor();
  }

  /** Takes in what phones handed over. @returns the report, opened */
  async report(files: readonly string[]): Promise<Page> {
    const { page } = this;
    await page.getByLabel('Relevés des téléphones').setInputFiles([...files]);
    await page.getByText(`${files.length} relevés dans le bilan`).waitFor();
    const opened = page.waitForEvent('popup');
    await page.getByRole('link', { name: 'Ouvrir le bilan' }).click();
    return opened;
  }
}
