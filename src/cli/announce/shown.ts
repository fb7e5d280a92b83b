/** What is about to be announced, shown to who types the command before anything is signed or written. */
import type { Announced } from '../../authoring/build.ts';
import type { OfficeLanguage } from '../../base/messages.ts';
import type { Chain } from '../../status/chain/continue.ts';
import type { AskedAct } from './deed.ts';
import type { AnnounceOptions } from './options.ts';
import { aboutOf } from './whole.ts';
import { ANNOUNCE_WORDS } from './words.ts';

/** What takes warnings off phones, and what bears a signature, is asked first. */
export const isAsked = ({ deed, sign, yes }: AnnounceOptions): boolean =>
  !yes && (sign !== null || deed.kind === 'all-clear' || deed.kind === 'cancel');

/** Real or not, what is done, and the text as people will read it; of an end, all that ends. */
export function shownLines(
  { nature, texts }: Pick<Announced, 'nature' | 'texts'>,
  kind: AskedAct['kind'],
  chain: Chain | null,
  language: OfficeLanguage,
): string[] {
  const words = ANNOUNCE_WORDS[language];
  const { headline, description, instruction } =
    texts.find((text) => text.language.startsWith(language)) ?? {};
  const content = kind === 'all-clear' || kind === 'cancel' ? chain?.content : null;
  return [
    words.about(`${words.natures[nature]}, ${words.deeds[kind]}`),
    ...[headline, description, ...(instruction ?? '').split('\n')]
      .filter((line) => line !== undefined && line !== '')
      .map((line) => `  ${line}`),
    ...(content ? [words.allOf(aboutOf(content, language))] : []),
  ];
}
