/** An officer at the desk of the exercise's host, in a browser profile of their own. */
import type { Browser, Page } from '@playwright/test';
import { openDesk } from './desk.ts';

interface OfficerOptions {
  address: string;
  keyFile: string;
  territory: string;
  /** Who announces, as the scenario names this player. */
  role: string;
}

/** A whole exercise at the slowest speed that this script is played at. */
const LONGEST_MS = 3_600_000;

type State = 'En panne' | 'Perturbé';

export class Officer {
  readonly page: Page;
  readonly role: string;

  private constructor(page: Page, role: string) {
    this.page = page;
    this.role = role;
  }

  /** At the desk, with the key opened and the territory chosen. */
  static async arrive(
    browser: Browser,
    { address, keyFile, territory, role }: OfficerOptions,
  ): Promise<Officer> {
    const page = await openDesk(browser, address, keyFile);
    await page.getByLabel('Territoire', { exact: true }).selectOption(territory);
    await page.getByLabel('Vous jouez').selectOption(role);
    await page.getByRole('link', { name: 'Annoncer', exact: true }).first().click();
    await page.getByRole('button', { name: /^EXERCICE/ }).waitFor();
    return new Officer(page, role);
  }

  /** Waits for that message to this player, counted from one: it stands in the band of every page. */
  async told(which: number): Promise<void> {
    await this.page
      .locator('.exercise-message')
      .nth(which - 1)
      .waitFor({ timeout: LONGEST_MS });
  }

  /** Announces, as an exercise. @param lines temporary numbers that two people typed */
  async announce(
    numbers: Readonly<Record<string, State>>,
    lines: readonly { service: string; number: string }[],
  ): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: /^EXERCICE/ }).click();
    for (const [number, state] of Object.entries(numbers)) {
      const group = page.getByRole('group', { name: new RegExp(`^${number}`) });
      await group.getByText(state, { exact: true }).click();
    }
    for (const [place, line] of lines.entries()) await this.#typeLine(line, place + 1);
    await page.getByLabel('Qui annonce').fill(this.role);
    await page.getByRole('button', { name: 'Relire l’annonce' }).click();
    await this.#send();
  }

  /** Two people type the same digits. */
  async #typeLine(
    { service, number }: { service: string; number: string },
    place: number,
  ): Promise<void> {
    await this.page.getByRole('button', { name: 'Ajouter un numéro temporaire' }).click();
    const line = this.page.getByRole('group', { name: `Numéro temporaire ${place}` });
    await line.getByLabel('Service').selectOption({ label: service });
    await line.getByLabel('Numéro', { exact: true }).fill(number);
    await line.getByLabel('Votre fonction').fill('Officier de permanence, SIDPC');
    await line.getByRole('button', { name: 'Passer à la deuxième personne' }).click();
    await line.getByLabel('Le numéro, de nouveau').fill(number);
    await line.getByLabel('Fonction de la deuxième personne').fill('Chef de salle, CODIS');
    await line.getByRole('button', { name: 'Vérifier' }).click();
    await line.getByText('Il sera publié').waitFor();
  }

  /** What this officer has announced. */
  #own() {
    return this.page.locator('article.chain', { hasText: this.role });
  }

  /** Says on it what to do besides. */
  async advise(advice: string): Promise<void> {
    await this.#own().getByRole('button', { name: 'Mettre à jour' }).click();
    await this.page.getByText(advice, { exact: true }).click();
    await this.page.getByRole('button', { name: 'Relire l’annonce' }).click();
    await this.#send();
  }

  /** Says that the outage is over. */
  async allClear(): Promise<void> {
    await this.#own().getByRole('button', { name: 'Fin de panne' }).click();
    await this.#send();
  }

  /** Signs what is on the page, under the band that says EXERCICE, and sees it arrive. */
  async #send(): Promise<void> {
    const { page } = this;
    await page.locator('.nature-band', { hasText: 'EXERCICE' }).first().waitFor();
    await page.getByRole('button', { name: 'Signer et envoyer' }).click();
    await page.getByText('Visible en mode exercice depuis').waitFor();
    await page.getByRole('button', { name: 'Terminé' }).click();
    await page.getByRole('button', { name: /^EXERCICE/ }).waitFor();
  }
}
