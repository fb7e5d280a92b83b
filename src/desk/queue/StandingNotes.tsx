/** What is so of a text at this moment: whether phones show it, and what was decided of some of its places. */
import type { Decided, QueuedText } from '../../status/review/model.ts';
import { within } from '../../territories/scope.ts';
import { placesSaid } from '../announce/facts-of.ts';
import { Notice } from '../parts/Notice.tsx';
import { type DeskLanguage, useDeskWords, useLanguage, writtenInstant } from '../shell/language.ts';
import { QUEUE_WORDS } from './words.ts';

/** Whether phones show a text, by the bulletin in place. An exercise is shown to nobody who does not practise. */
export const isOnPhones = ({ phones }: Pick<QueuedText, 'phones'>): boolean =>
  phones !== undefined && phones.places.length > 0 && phones.as !== 'exercise';

/** Whether phones show it, as what, and where when not everywhere. */
export function OnPhonesMarks({ text }: { text: QueuedText }) {
  const words = useDeskWords(QUEUE_WORDS);
  const language = useLanguage();
  const { phones, territories } = text;
  if (phones === undefined) return <span className="on-phones">{words.phonesNotKnown}</span>;
  if (phones.places.length === 0) return <span className="on-phones">{words.onNoPhone}</span>;
  return (
    <>
      <span className="on-phones">{words.onPhones[phones.as]}</span>
      {within(territories, phones.places) ? null : (
        <span>{words.onPhonesOf(placesSaid(phones.places, language))}</span>
      )}
    </>
  );
}

/** What was decided, by whom and when, and of which places when not of all. */
export function decidedSaid(
  { verdict, by, at, territories }: Decided,
  words: (typeof QUEUE_WORDS)['fr'],
  language: DeskLanguage,
): string {
  const said = words.decided(words.verdicts[verdict], by, writtenInstant(at, language));
  return territories === undefined
    ? said
    : words.decidedThere(said, placesSaid(territories, language));
}

/** What others decided of a text that waits, for their own territories. */
export function PartsNote({ text: { parts = [] } }: { text: QueuedText }) {
  const words = useDeskWords(QUEUE_WORDS);
  const language = useLanguage();
  if (parts.length === 0) return null;
  return (
    <Notice kind="info">
      <p>{words.partsDecided}</p>
      <ul>
        {parts.map((part) => (
          <li key={`${part.at} ${part.territories}`}>{decidedSaid(part, words, language)}</li>
        ))}
      </ul>
    </Notice>
  );
}
