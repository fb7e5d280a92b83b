import { useDeskWords, useLanguage } from '../../shell/language.ts';
import { doubtKey, useAnnouncing } from '../announcing.ts';
import { doubtSaid } from '../facts-of.ts';
import { REVIEW_WORDS } from '../words/review.ts';

/** What may be right, and is asked about once more. */
export function Doubts() {
  const words = useDeskWords(REVIEW_WORDS).doubts;
  const language = useLanguage();
  const { doubts, draft, change } = useAnnouncing();
  if (doubts.length === 0) return null;
  return (
    <section className="notice warning" aria-labelledby="announce-doubts">
      <h2 id="announce-doubts">{words.title}</h2>
      <p>{words.text}</p>
      {doubts.map((doubt) => {
        const key = doubtKey(doubt);
        return (
          <div key={key} className="doubt">
            <p id={`doubt-${key}`}>{doubtSaid(doubt, language)}</p>
            <label className="option">
              <input
                type="checkbox"
                aria-describedby={`doubt-${key}`}
                checked={draft.accepted.includes(key)}
                onChange={({ target }) =>
                  change((before) => ({
                    ...before,
                    accepted: target.checked
                      ? [...before.accepted, key]
                      : before.accepted.filter((other) => other !== key),
                  }))
                }
              />
              <span>{words.confirm}</span>
            </label>
          </div>
        );
      })}
    </section>
  );
}
