import { overlap } from '../../../territories/scope.ts';
import { Notice } from '../../parts/Notice.tsx';
import { useDeskWords, useLanguage } from '../../shell/language.ts';
import { useAnnouncing } from '../announcing.ts';
import { joinedTo } from '../continue-draft.ts';
import { headlineSaid } from '../facts-of.ts';
import { HELD_WORDS } from '../words/held.ts';

/** Two announcements about one outage contradict each other sooner or later: says when one is there. */
export function AlreadyAnnounced() {
  const words = useDeskWords(HELD_WORDS);
  const language = useLanguage();
  const { draft, change, chains, described, setting } = useAnnouncing();
  if (draft.deed.kind !== 'alert') return null;
  const { territories } = described.outage;
  const now = setting.now.toISOString();
  const same = chains.find(({ chain }) => {
    const { content, nature, over } = chain;
    if (content === null || over || nature !== draft.nature) return false;
    if (content.expires && content.expires < now) return false;
    const there = content.territories;
    return there === 'all' || overlap(territories, there);
  });
  const content = same?.chain.content ?? null;
  if (same === undefined || content === null) return null;
  return (
    <Notice kind="warning" live>
      <p>{words.already(headlineSaid(content, language))}</p>
      <button
        type="button"
        onClick={() => change((before) => joinedTo(before, same.chain, same.files, setting.now))}
      >
        {words.update}
      </button>
    </Notice>
  );
}
