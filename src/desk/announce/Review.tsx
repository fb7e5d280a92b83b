import { listed } from '../../base/listed.ts';
import { restoredBy } from '../../status/chain/continue.ts';
import { Notice } from '../parts/Notice.tsx';
import { useDeskWords, useLanguage } from '../shell/language.ts';
import { doubtKey, useAnnouncing } from './announcing.ts';
import { factsOf, numbersSaid, placesSaid, type StatedFact } from './facts-of.ts';
import { AlreadyAnnounced } from './parts/AlreadyAnnounced.tsx';
import { Doubts } from './parts/Doubts.tsx';
import { Facts } from './parts/Facts.tsx';
import { LineWarnings } from './parts/LineWarnings.tsx';
import { NatureMark } from './parts/Summary.tsx';
import { AnnouncementTexts } from './parts/Texts.tsx';
import { PhonePreview } from './preview/PhonePreview.tsx';
import { SignCard } from './send/SignCard.tsx';
import type { Made } from './use-make.ts';
import { wholeSaid } from './whole-said.ts';
import { REVIEW_WORDS } from './words/review.ts';

/** What will be sent, in words and on a phone, before it is. */
export function Review({ made }: { made: (made: Made) => void }) {
  const words = useDeskWords(REVIEW_WORDS);
  const { draft, change, drop, wrong, doubts } = useAnnouncing();
  const { kind } = draft.deed;
  const facts = useReviewFacts();
  const open = doubts.some((doubt) => !draft.accepted.includes(doubtKey(doubt)));
  const writes = kind === 'alert' || kind === 'update';
  return (
    <>
      {words.intros[kind] === '' ? null : <p className="lead">{words.intros[kind]}</p>}
      <WholeNotice />
      {wrong.length === 0 ? null : (
        <Notice kind="error" live>
          <h2>{words.problemsTitle}</h2>
          <ul>
            {wrong.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      <AlreadyAnnounced />
      <div className="announce-columns">
        <div className="announce-form">
          <section className={`summary ${draft.nature ?? ''}`} aria-label={words.titles[kind]}>
            <NatureMark />
            <Facts facts={facts} />
          </section>
          {writes ? <LineWarnings /> : null}
          <Doubts />
          <SignCard open={open} facts={facts} made={made} />
          <p className="actions">
            <button
              type="button"
              onClick={() => (writes ? change((before) => ({ ...before, stage: 'fill' })) : drop())}
            >
              {writes ? words.back : words.backToList}
            </button>
          </p>
          <AnnouncementTexts />
        </div>
        <aside className="announce-side" aria-label={words.preview.title}>
          <h2>{words.preview.title}</h2>
          <PhonePreview />
        </aside>
      </div>
    </>
  );
}

function WholeNotice() {
  const { draft, continued } = useAnnouncing();
  const said = wholeSaid(draft.deed.kind, continued?.chain.content ?? null, useLanguage());
  return said === null ? null : (
    <Notice kind="warning">
      <p>{said}</p>
    </Notice>
  );
}

/** An all-clear or a cancellation says what ends; the others say all they announce. */
function useReviewFacts(): StatedFact[] {
  const { facts: words } = useDeskWords(REVIEW_WORDS);
  const language = useLanguage();
  const { draft, described, continued, setting } = useAnnouncing();
  const { kind } = draft.deed;
  const chain = continued?.chain;
  const content = chain?.content ?? null;
  if (kind === 'alert' || kind === 'update') {
    return factsOf(described.outage, setting.now.toISOString(), language);
  }
  if (chain === undefined || content === null) return [];
  const named = Object.keys(kind === 'cancel' ? content.numbers : restoredBy(chain));
  const numbers = listed(language, named);
  const said =
    kind === 'cancel' ? words.withdrawn(numbers) : words.restored(numbers, named.length > 1);
  return [
    { name: words.what, values: [said] },
    { name: words.where, values: [placesSaid(content.territories, language)] },
    { name: words.before, values: [numbersSaid(content.numbers, language)] },
    { name: words.publisher, values: [content.publisher] },
  ];
}
