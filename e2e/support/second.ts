/** Two people at two workplaces, each with their own key, confirm a number. */
import type { Page } from '@playwright/test';
import { expect } from './desk.ts';
import { addLine, button, field } from './lines.ts';

export const FIRST = 'Officier de permanence, SIDPC';
export const SECOND = 'Chef de salle, CODIS';

const SLOW = { timeout: 90_000 };

/** The first person adds a line, calls it, and signs a request for somebody elsewhere. */
export async function askForSecond(desk: Page, number: string, label: string): Promise<void> {
  await addLine(desk, number, label);
  await button(desk, 'Confirmer ce numéro').click();
  await desk.getByRole('radio', { name: 'Le bon service a répondu' }).check();
  await field(desk, 'Qui a répondu ?').fill('régulation');
  await field(desk, 'Votre fonction').fill(FIRST);
  await button(desk, 'Noter cet appel').click();
  await desk.getByRole('radio', { name: /^À un autre poste/ }).check();
  await button(desk, 'Signer la demande').click();
  await expect(desk.getByText(/^La demande est au service de publication/)).toBeVisible(SLOW);
}

/** The second person opens the request; the digits are not in it. */
export async function openRequest(colleague: Page, label: string): Promise<void> {
  await colleague.getByRole('link', { name: /^(Deuxième personne|À deux)$/ }).click();
  await button(colleague, new RegExp(`^Ouvrir la demande : ${label}`)).click(SLOW);
  await expect(colleague.locator('main')).toContainText(FIRST);
}

/** The second person types the digits from their own source and signs. */
export async function answerRequest(colleague: Page, number: string): Promise<void> {
  await field(colleague, 'Tapez le numéro').fill(number);
  await field(colleague, 'Votre fonction').fill(SECOND);
  await button(colleague, 'Comparer et signer').click();
  await expect(colleague.getByText(/La réponse est au service de publication/)).toBeVisible(SLOW);
}

/** A phone's page says that both functions confirmed the line, and that it counts as confirmed. */
export async function expectConfirmedByTwo(page: Page): Promise<void> {
  const provenance = page.locator('.provenance', { hasText: `${FIRST} et ${SECOND}` }).first();
  await expect(provenance).toBeAttached(SLOW);
  await expect(provenance.locator('.trust-confirmed')).toBeAttached();
  await expect(provenance).not.toContainText('même bureau');
}
