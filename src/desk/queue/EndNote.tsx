import type { QueuedText } from '../../status/review/model.ts';
import { headlineSaid } from '../announce/facts-of.ts';
import type { InForce } from '../announce/held/in-force.ts';
import type { Held } from '../announce/held/use-held.ts';
import { Notice } from '../parts/Notice.tsx';
import { useDeskWords, useLanguage } from '../shell/language.ts';
import type { Endable } from './end-of-text.ts';
import { QUEUE_WORDS } from './words.ts';

interface EndNoteProps {
  text: QueuedText;
  /** Announcements at hand whose end the text may tell. */
  endings: readonly Endable[];
  /** Others that it may be about, whose end nobody can say here. */
  elsewhere: readonly InForce[];
  service: Held['service'];
  choose: (ending: Endable) => void;
  readAgain: () => void;
  /** Leads to the list of all that is in force. */
  seeInForce: () => void;
  leave: () => void;
}

/** Which announcement a text ends, where that is not plain: one of several, or none that is at hand. */
export function EndNote(props: EndNoteProps) {
  const words = useDeskWords(QUEUE_WORDS);
  const language = useLanguage();
  const { text, endings, elsewhere, service, choose, readAgain, seeInForce, leave } = props;
  const said = ({ key, content }: InForce): string =>
    content === null ? key : headlineSaid(content, language);
  if (endings.length > 0) {
    return (
      <Notice kind="warning" live>
        <p>{words.whichEnd(text.title)}</p>
        <p className="actions">
          {endings.map((ending) => (
            <button key={ending.key} type="button" onClick={() => choose(ending)}>
              {said(ending)}
            </button>
          ))}
          <button type="button" className="plain" onClick={leave}>
            {words.noneOfThem}
          </button>
        </p>
      </Notice>
    );
  }
  if (service === 'reading') {
    return (
      <Notice kind="info" live>
        <p>{words.readingEnds}</p>
      </Notice>
    );
  }
  // What could not be read may be the very announcement that is over.
  const unread = service === 'unreachable';
  return (
    <Notice kind="warning" live>
      <p>{unread ? words.endsNotRead : words.noEnd}</p>
      {elsewhere.length === 0 ? null : (
        <>
          <p>{words.endedElsewhere}</p>
          <ul>
            {elsewhere.map((item) => (
              <li key={item.key}>
                {[said(item), item.content?.publisher ?? ''].filter(Boolean).join(' · ')}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{words.nothingBegun}</p>
      <p className="actions">
        {unread ? (
          <button type="button" onClick={readAgain}>
            {words.tryAgain}
          </button>
        ) : null}
        <button type="button" onClick={seeInForce}>
          {words.seeInForce}
        </button>
        <button type="button" className="plain" onClick={leave}>
          {words.close}
        </button>
      </p>
    </Notice>
  );
}

/** The device could not keep what a text was made into. */
export function NotKeptNote({ byHand }: { byHand: () => void }) {
  const words = useDeskWords(QUEUE_WORDS);
  return (
    <Notice kind="error" live>
      <p>{words.notKept}</p>
      <p className="actions">
        <button type="button" onClick={byHand}>
          {words.seeInForce}
        </button>
      </p>
    </Notice>
  );
}
