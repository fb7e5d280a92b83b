import type { QueuedText } from '../../status/review/model.ts';
import { Notice } from '../parts/Notice.tsx';
import { useDeskWords, useLanguage, writtenInstant } from '../shell/language.ts';
import { SHORT_TEXT, TextLines } from './TextWords.tsx';
import { QUEUE_WORDS } from './words.ts';

/** What the item of a text says now, where that is something else: its author may have denied these words. */
export function SinceNote({ text: { since } }: { text: QueuedText }) {
  const words = useDeskWords(QUEUE_WORDS);
  const language = useLanguage();
  if (since === undefined) return null;
  const said = (text: string) => text.split('\n').filter((line) => line !== '');
  const isShort = since.text.length <= SHORT_TEXT;
  return (
    <Notice kind="warning">
      <p>{words.since(writtenInstant(since.at, language))}</p>
      <div className="text-words">
        <TextLines
          lines={[...said(since.title), ...(isShort ? said(since.text) : [])]}
          phrases={[]}
        />
        {isShort ? null : (
          <details>
            <summary>{words.wholeText}</summary>
            <TextLines lines={said(since.text)} phrases={[]} />
            {since.isCut ? <p className="hint">{words.cut}</p> : null}
          </details>
        )}
      </div>
    </Notice>
  );
}
