import { useMemo } from 'react';
import { buildAnnouncement } from '../../authoring/build.ts';
import { DOUBTS, type Doubt } from '../../authoring/doubts.ts';
import { textDoubts } from '../../authoring/text-doubts.ts';
import { useDesk } from '../desk.ts';
import { useExercise } from '../exercise/use-exercise.ts';
import { useLanguage } from '../shell/language.ts';
import type { KeptDraft } from '../store/use-draft.ts';
import type { Announcing } from './announcing.ts';
import type { AnnounceDraft } from './draft.ts';
import { chainWith, type HeldChain } from './held/held-chains.ts';
import {
  actOf,
  type ChoiceProblem,
  type DraftSetting,
  describeDraft,
  typingOf,
} from './outage-of.ts';
import { wrongs } from './problems.ts';
import { agreedLine } from './typed-line.ts';

/** What is doubted in a temporary number, two people have decided beside it. */
function isDecided({ code, value }: Doubt, draft: AnnounceDraft, setting: DraftSetting): boolean {
  const typing = typingOf(draft, setting);
  return (
    code === 'line' &&
    draft.typed.some((line) => agreedLine(line, typing) !== null && line.againSure.includes(value))
  );
}

/** Works out what a draft announces now, and what is in its way. */
export function useWorkedOut(
  { change, keepNow, reset }: Pick<KeptDraft<AnnounceDraft>, 'change' | 'keepNow' | 'reset'>,
  draft: AnnounceDraft,
  chains: readonly HeldChain[],
): Announcing {
  const { published, territory, now } = useDesk();
  const language = useLanguage();
  const { directory } = published;
  // Where an exercise is played, whatever is made of a text is one.
  const played = useExercise() !== null;
  return useMemo(() => {
    const { deed } = draft;
    const continued = deed.kind === 'alert' ? null : (chainWith(chains, deed) ?? null);
    const setting: DraftSetting = { now, territory, directory, chain: continued?.chain ?? null };
    const described = describeDraft(draft, setting);
    const act = actOf(draft, described, setting.chain);
    const taken = new Set(chains.flatMap(({ chain }) => chain.messages.map(({ id }) => id)));
    const built =
      act === null
        ? null
        : buildAnnouncement(act, {
            now,
            taken,
            held: directory?.territories ?? [],
            accepted: new Set(DOUBTS),
          });
    const own: ChoiceProblem[] =
      deed.kind === 'alert' || deed.kind === 'update' ? [...described.problems] : [];
    if (draft.nature === null) own.push('no-nature');
    if (deed.kind !== 'alert' && continued === null) own.push('no-chain');
    const problems = built === null || built.ok ? [] : built.problems;
    const wrong = wrongs(own, problems, language, described.zone);
    const trial = built?.ok === true && own.length === 0 ? built : null;
    const { text } = draft;
    const ofText =
      act === null || trial === null || text === null || played
        ? []
        : textDoubts(text, { act, nature: trial.nature, sent: trial.sent });
    return {
      draft,
      change,
      keepNow,
      drop: reset,
      setting,
      chains,
      continued,
      described,
      act,
      trial,
      wrong,
      doubts: [
        ...ofText,
        ...(trial?.doubts ?? []).filter((doubt) => !isDecided(doubt, draft, setting)),
      ],
      taken,
    };
  }, [draft, change, keepNow, reset, chains, now, territory, directory, language, played]);
}
