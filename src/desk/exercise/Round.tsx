import { useState } from 'react';
import { grouped } from '../../directory/written.ts';
import type { RoundLine } from '../../exercise/led/view.ts';
import { calledText } from '../../exercise/round-words.ts';
import { territoryName } from '../../territories/names.ts';
import { LINES_WORDS } from '../lines/words.ts';
import { useDeskWords } from '../shell/language.ts';
import { RoundCall } from './RoundCall.tsx';
import type { DeskExercise } from './use-exercise.ts';
import { EXERCISE_DESK_WORDS } from './words.ts';

const nameOf = ({ territory, service, number }: RoundLine): string =>
  `${territory} ${service} ${number}`;

/** The calling round: the lines that this player calls, and what came of each; all of them for who plays none. */
export function Round({ exercise: { view, role } }: { exercise: DeskExercise }) {
  const words = useDeskWords(EXERCISE_DESK_WORDS);
  const { services } = useDeskWords(LINES_WORDS);
  const [open, setOpen] = useState<string | null>(null);
  const lines = view.round.filter(({ by }) => role === null || by === role);
  if (lines.length === 0) return null;
  const done = lines.filter(({ result }) => result !== null).length;
  return (
    <section className="card" aria-labelledby="exercise-round">
      <h2 id="exercise-round">{words.roundTitle}</h2>
      <p>{words.roundLead}</p>
      <p role="status">{words.roundDone(done, lines.length)}</p>
      <ul className="exercise-round">
        {lines.map((line) => {
          const name = `${services[line.service]}, ${territoryName(line.territory)}`;
          return (
            <li key={nameOf(line)}>
              <p>
                <strong>{name}</strong>
                {role === null ? ` · ${line.by} · ${grouped(line.number)}` : ''}
                {line.result === null ? '' : ` · ${calledText(line, words)}`}
              </p>
              {role === null || open === nameOf(line) ? null : (
                <button type="button" onClick={() => setOpen(nameOf(line))}>
                  {words.roundOpen(name)}
                </button>
              )}
              {role !== null && open === nameOf(line) ? (
                <RoundCall line={line} role={role} done={() => setOpen(null)} />
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
