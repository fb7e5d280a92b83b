import { useState } from 'react';
import { useDeskWords } from '../../shell/language.ts';
import { BackToList } from '../BackToList.tsx';
import { callQueue, noteOf } from '../model/calls.ts';
import { awaitsSecond } from '../model/confirming.ts';
import { useWorkspace } from '../workspace.ts';
import { After } from './After.tsx';
import type { JustDone } from './done.ts';
import { FirstPerson } from './FirstPerson.tsx';
import { QueueList } from './QueueList.tsx';
import { SecondPerson } from './SecondPerson.tsx';
import { CONFIRM_WORDS } from './words.ts';

/**
 * The numbers one by one, stale first: one person calls, another types the digits again.
 * @param props id of the line open; null for the list
 */
export function ConfirmPage({ id }: { id: string | null }) {
  const words = useDeskWords(CONFIRM_WORDS);
  const { code, draft, today, go } = useWorkspace();
  const [done, setDone] = useState<JustDone | null>(null);
  const line = draft.lines.find((line) => line.id === id);
  const { toCall, later } = callQueue(draft, today);
  const queue = [...toCall, ...later];
  const next = queue.find((waiting) => waiting.id !== id);
  const goNext = () => go({ at: 'confirm', id: next?.id ?? null });
  const note = line === undefined ? null : noteOf(line, code);
  return (
    <>
      <BackToList />
      <h1>{words.title}</h1>
      {line === undefined ? (
        <>
          <p className="lead">{words.lead}</p>
          <QueueList />
        </>
      ) : (
        <>
          <p className="lead">{queue.length === 0 ? '' : words.left(queue.length)}</p>
          {done?.id === line.id ? <After done={done} line={line} goNext={goNext} /> : null}
          {done?.id === line.id && done.what !== 'right' ? null : awaitsSecond(note) ? (
            <SecondPerson key={line.id} line={line} note={note} setDone={setDone} />
          ) : (
            <FirstPerson key={line.id} line={line} setDone={setDone} goNext={goNext} />
          )}
          <p>
            <button type="button" className="plain" onClick={() => go({ at: 'confirm', id: null })}>
              {words.all}
            </button>
          </p>
        </>
      )}
    </>
  );
}
