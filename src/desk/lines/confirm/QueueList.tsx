import { grouped } from '../../../directory/written.ts';
import { useDeskWords, useLanguage, writtenDay } from '../../shell/language.ts';
import { LIST_WORDS } from '../list/words.ts';
import { callQueue, noteOf } from '../model/calls.ts';
import { awaitsSecond } from '../model/confirming.ts';
import type { DraftLine } from '../model/draft.ts';
import { numberRead } from '../model/form.ts';
import { LINES_WORDS } from '../words.ts';
import { useWorkspace } from '../workspace.ts';
import { CONFIRM_WORDS } from './words.ts';

/** All numbers to confirm, those that wait for a second person first. */
export function QueueList() {
  const words = useDeskWords(CONFIRM_WORDS);
  const { draft, today, go } = useWorkspace();
  const { toCall, later, awaiting } = callQueue(draft, today);
  const [first] = toCall;
  if (toCall.length + later.length + awaiting.length === 0) return <p>{words.nothing}</p>;
  return (
    <>
      {first === undefined ? null : (
        <p>
          <button
            type="button"
            className="main"
            onClick={() => go({ at: 'confirm', id: first.id })}
          >
            {words.begin}
          </button>
        </p>
      )}
      <Group title={words.waiting} lines={awaiting} />
      <Group title={words.toCall} lines={toCall} />
      <Group title={words.later} lines={later} />
    </>
  );
}

function Group({ title, lines }: { title: string; lines: readonly DraftLine[] }) {
  const words = useDeskWords(CONFIRM_WORDS);
  const common = useDeskWords(LINES_WORDS);
  const list = useDeskWords(LIST_WORDS);
  const language = useLanguage();
  const { code, go } = useWorkspace();
  if (lines.length === 0) return null;
  return (
    <section className="line-group">
      <h2>{`${title} (${lines.length})`}</h2>
      <ul className="queue">
        {lines.map((line) => {
          const { id, form } = line;
          const note = noteOf(line, code);
          const waits = awaitsSecond(note);
          // The second person types these digits without having seen them.
          const number = waits ? '' : grouped(numberRead(form.number, code));
          const said =
            note === null
              ? ''
              : waits
                ? list.awaiting(note.by)
                : list.called(note.by, writtenDay(note.on, language), common.results[note.result]);
          return (
            <li key={id}>
              <span className="queue-what">
                <strong>{form.label}</strong>
                {number === '' ? null : <span className="queue-number">{number}</span>}
                {said === '' ? null : <small>{said}</small>}
              </span>
              <button
                type="button"
                aria-label={words.openOf(form.label)}
                onClick={() => go({ at: 'confirm', id })}
              >
                {words.open}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
