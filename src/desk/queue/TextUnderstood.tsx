/** What was understood of a text: as a whole, and of each sentence that says something of the numbers. */
import { listed } from '../../base/listed.ts';
import { type FailingService, NUMBER_OF } from '../../status/detect/model.ts';
import { claimsBySentence } from '../../status/review/claims-by-sentence.ts';
import type { QueuedText } from '../../status/review/model.ts';
import { placesSaid } from '../announce/facts-of.ts';
import { type DeskLanguage, useDeskWords, useLanguage } from '../shell/language.ts';
import { QUEUE_WORDS } from './words.ts';

/** Sentences that are shown; the rest are counted. */
const MOST_SENTENCES = 6;

type Words = (typeof QUEUE_WORDS)['fr'];

const numbersSaid = (services: readonly FailingService[], words: Words, language: DeskLanguage) =>
  listed(
    language,
    services.map((service) => NUMBER_OF[service]),
  ) || words.noNumber;

export function TextUnderstood({ text }: { text: QueuedText }) {
  const words = useDeskWords(QUEUE_WORDS);
  const language = useLanguage();
  const { services, territories, isUnplaced, state, confidence } = text;
  const unknown = isUnplaced === true || territories.length === 0;
  const where = unknown ? words.nowhere : placesSaid(territories, language);
  const sentences = claimsBySentence(text);
  const rest = sentences.length - MOST_SENTENCES;
  return (
    <>
      <dl>
        <dt>{words.understood}</dt>
        <dd>
          <strong>{`${numbersSaid(services, words, language)} : ${words.states[state]}`}</strong>
        </dd>
        <dt>{words.where}</dt>
        <dd>{where}</dd>
        <dt>{words.sure}</dt>
        <dd>{words.percent(Math.round(confidence * 100))}</dd>
        {sentences.length === 0 ? null : (
          <>
            <dt>{words.bySentence}</dt>
            <dd>
              <ul className="by-sentence">
                {sentences.slice(0, MOST_SENTENCES).map(({ sentence, claims }) => (
                  <li key={`${sentence} ${claims.length}`}>
                    <q lang="fr">{sentence}</q>
                    {[...new Set(claims.map((claim) => claimSaid(claim, words, language)))].map(
                      (said) => (
                        <small key={said}>{said}</small>
                      ),
                    )}
                  </li>
                ))}
                {rest > 0 ? <li>{words.moreSentences(rest)}</li> : null}
              </ul>
            </dd>
          </>
        )}
      </dl>
      {state === 'over' ? <p className="hint">{words.endHint}</p> : null}
      {state === 'exercise' ? <p className="hint">{words.drillHint}</p> : null}
    </>
  );
}

/** One claim: which numbers, what is said of them, of when and where. */
function claimSaid(
  { services, says, when, departements, quoted }: QueuedText['claims'][number],
  words: Words,
  language: DeskLanguage,
): string {
  const what = [words.says[says], words.when[when], quoted ? words.quoted : ''].filter(Boolean);
  const where = departements.length === 0 ? words.noPlaceSaid : placesSaid(departements, language);
  return `${numbersSaid(services, words, language)} : ${what.join(', ')} · ${where}`;
}
