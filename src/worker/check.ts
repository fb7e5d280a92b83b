/** Whether a phone could be relied on without a network: found out by trying it. */
import { standsBy } from '../directory/roots/trust.ts';
import { LANGUAGES, type LanguageTag } from '../i18n/languages.ts';
import type { SelfCheck } from '../pages/prepare/facts.ts';
import { trustedKeys } from '../published/trusted.ts';
import { directoryForDrawing } from './directory.ts';
import { canDraw } from './draw.ts';
import { wholeFile } from './kept-files.ts';
import { repair } from './repair.ts';
import { KEPT } from './scope.ts';

/** Looks at every file, and draws a page of the first territory in every language. */
export async function selfCheck(): Promise<SelfCheck> {
  const files = await Promise.all(KEPT.map(wholeFile));
  const directory = await directoryForDrawing();
  const [territory] = directory?.territories ?? [];
  const draws = async (lang: LanguageTag): Promise<boolean> =>
    directory !== null &&
    territory !== undefined &&
    canDraw({ lang, territory: territory.code }, directory).catch(() => false);
  const drawn = await Promise.all(
    LANGUAGES.map(async ({ tag }) => [tag, await draws(tag)] as const),
  );
  const vouched =
    directory !== null && standsBy(await trustedKeys(), directory.signedBy, new Date());
  return {
    missing: files.filter((file) => file === undefined).length,
    mute: drawn.flatMap(([tag, well]) => (well ? [] : [tag])),
    directory:
      directory === null
        ? null
        : { issuedAt: directory.issuedAt, validUntil: directory.validUntil, vouched },
  };
}

/** True only if every file is there and every language can draw a page from a verified directory. */
export async function check(): Promise<boolean> {
  try {
    const { missing, mute, directory } = await selfCheck();
    return missing === 0 && mute.length === 0 && directory !== null;
  } catch {
    return false;
  }
}

/** A page that asks whether the phone is ready has it put right, too. */
export async function checkAndRepair(): Promise<boolean> {
  return (await check()) || ((await repair()) && (await check()));
}
