/** What was decided of texts: of a part of them, after a clock that ran fast, and what phones still show. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { keepDecision } from '../src/host/decision-files.ts';
import type { PrivateKey } from '../src/host/private-key.ts';
import { type DecisionScope, signDecision } from '../src/status/review/decision.ts';
import type { ReviewVerdict } from '../src/status/review/model.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, openKey, test } from './support/desk.ts';
import { layOut } from './support/review-texts.ts';
import type { Site } from './support/site.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const ID = `sdis-essai-${'1'.repeat(16)}`;
const DIGEST = '0123456789abcdef';
const TITLE = 'Bretagne : le 15 perturbé';

/** What somebody else decides of the text, by a clock that runs fast by so many milliseconds. */
async function decidedElsewhere(
  site: Site,
  verdict: ReviewVerdict,
  ahead: number,
  scope: DecisionScope = {},
): Promise<void> {
  const key = JSON.parse(await readFile('.repli/key.json', 'utf8')) as PrivateKey;
  const signer = { kid: key.kid, privateKey: key };
  const text = { id: ID, digest: DIGEST, published: new Date(Date.now() - HOUR).toISOString() };
  const now = new Date(Date.now() + ahead);
  await keepDecision(site.data, await signDecision(text, verdict, signer, now, 0, scope));
}
const card = (desk: Page) => desk.getByRole('article', { name: TITLE });
const decided = (desk: Page) => desk.locator('.decided-list li', { hasText: TITLE });
async function review(desk: Page, site: Site): Promise<void> {
  await openKey(desk, site);
  await desk.getByRole('link', { name: 'À vérifier', exact: true }).click();
}

test('a refusal is said by the button that was pressed, and pressing it again decides', async ({
  site,
  desk,
}) => {
  await layOut(site, '1', { title: TITLE, territories: ['35'] });
  await decidedElsewhere(site, 'not-an-outage', -HOUR / 2);
  await review(desk, site);
  await desk.getByText('Décidés (1)').click();
  // Somebody else decides once more, after this list was read.
  await decidedElsewhere(site, 'not-an-outage', MINUTE);
  await decided(desk).getByRole('button', { name: 'Reprendre' }).click();
  await expect(decided(desk).getByRole('alert')).toContainText('Une décision plus récente');
  await expectAccessible(desk, 'une décision refusée');
  await decided(desk).getByRole('button', { name: 'Reprendre' }).click();
  await expect(card(desk)).toBeVisible();
  await expect(desk.getByText('1 texte attend quelqu’un')).toBeVisible();
});

test('what a clock decided that ran fast does not count, is said, and can be decided at once', async ({
  site,
  desk,
}) => {
  await layOut(site, '1', { title: TITLE, territories: ['35'] });
  await decidedElsewhere(site, 'not-an-outage', 2 * HOUR);
  await review(desk, site);
  await expect(card(desk)).toContainText('en avance');
  await card(desk).getByRole('button', { name: 'Pas une panne' }).click();
  await expect(card(desk)).toBeHidden();
  await expect(desk.getByText('Décidés (1)')).toBeVisible();
});

test('what was announced of a part of a text is said on its card, and elsewhere it waits', async ({
  site,
  desk,
}) => {
  await layOut(site, '1', { title: TITLE, territories: ['22', '35'], state: 'ongoing' });
  await decidedElsewhere(site, 'announced', 0, { territories: ['35'] });
  await review(desk, site);
  await expect(card(desk)).toContainText(/Annoncé.:.Essai, le.*Ille-et-Vilaine seulement/);
  await expect(desk.getByText('1 texte attend quelqu’un')).toBeVisible();
  await expectAccessible(desk, 'un texte décidé en partie');

  await decidedElsewhere(site, 'announced', 1_000, { territories: ['22'] });
  await desk.reload();
  await review(desk, site);
  await expect(desk.getByText('Rien à vérifier.')).toBeVisible();
  await desk.getByText('Décidés (1)').click();
  await expect(decided(desk)).toContainText('(Ille-et-Vilaine seulement)');
  await expect(decided(desk)).toContainText('(Côtes-d');
});
