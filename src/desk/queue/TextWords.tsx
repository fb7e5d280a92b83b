import { decidingWords, marked } from '../../status/review/marks.ts';
import type { QueuedText } from '../../status/review/model.ts';
import { useDeskWords } from '../shell/language.ts';
import { QUEUE_WORDS } from './words.ts';

/** A text up to so many characters is shown whole at once. */
export const SHORT_TEXT = 400;

/** The words of a text, those that decided marked; a long one is opened by who wants to read it. */
export function TextWords({ text }: { text: QueuedText }) {
  const words = useDeskWords(QUEUE_WORDS);
  if (text.text === '') return null;
  const phrases = decidingWords(text);
  const paragraphs = text.text.split('\n');
  const telling = paragraphs.filter((line) => marked(line, phrases).some((piece) => piece.marked));
  const short = text.text.length <= SHORT_TEXT;
  const shown =
    short || telling.length === 0 ? paragraphs.slice(0, short ? undefined : 2) : telling;
  return (
    <div className="text-words">
      <TextLines lines={shown} phrases={phrases} />
      {short ? null : (
        <details>
          <summary>{words.wholeText}</summary>
          <TextLines lines={paragraphs} phrases={phrases} />
          {text.isCut ? <p className="hint">{words.cut}</p> : null}
        </details>
      )}
    </div>
  );
}

/** Lines of a text, the phrases in them marked. */
export function TextLines({
  lines,
  phrases,
}: {
  lines: readonly string[];
  phrases: readonly string[];
}) {
  // Nothing of a text is told apart by more than its place in it.
  const placed = lines.map((line, at) => ({ at, line }));
  return (
    <blockquote lang="fr">
      {placed.map(({ at, line }) => (
        <p key={at}>
          <MarkedLine line={line} phrases={phrases} />
        </p>
      ))}
    </blockquote>
  );
}

function MarkedLine({ line, phrases }: { line: string; phrases: readonly string[] }) {
  return marked(line, phrases)
    .map((piece, place) => ({ ...piece, place }))
    .map(({ text, marked: isMarked, place }) =>
      isMarked ? <mark key={place}>{text}</mark> : text,
    );
}

/** The title of a text, the words in it that decided marked: it may be all that there is. */
export function TitleWords({ text }: { text: QueuedText }) {
  return <MarkedLine line={text.title} phrases={decidingWords(text)} />;
}
