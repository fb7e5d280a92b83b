import { useState } from 'react';
import type { ToldMessage } from '../../exercise/led/view.ts';
import { Notice } from '../parts/Notice.tsx';
import { useDeskWords } from '../shell/language.ts';
import { type DeskExercise, useExercise } from './use-exercise.ts';
import { EXERCISE_DESK_WORDS } from './words.ts';
import '../styles/exercise.css';

/** Through every page of the desk of an exercise: that it is one, how it stands, and what is said to its player. */
export function ExerciseBand() {
  const exercise = useExercise();
  return exercise === null ? null : <Band exercise={exercise} />;
}

function Band({ exercise }: { exercise: DeskExercise }) {
  const words = useDeskWords(EXERCISE_DESK_WORDS);
  const { view, role, play, isRead } = exercise;
  const { phase, title, t, minutes, speed, players } = view;
  const isBegun = phase !== 'waiting';
  const facts = isBegun
    ? [title, words.clock(t, minutes), words.speed(speed), words.phases[phase]]
    : [words.waiting];
  return (
    <section className="exercise-stage" aria-label={words.mark}>
      <div className="exercise-band">
        <div className="exercise-band-line">
          <p>
            <strong>{words.mark}</strong>{' '}
            <span>{facts.filter((fact) => fact !== '').join(' · ')}</span>
          </p>
          {players.length === 0 ? null : (
            <label>
              <span>{words.role}</span>
              <select value={role ?? ''} onChange={({ target }) => play(target.value || null)}>
                <option value="">{role === null ? words.noRole : words.observer}</option>
                {players.map((player) => (
                  <option key={player.role} value={player.role}>
                    {player.role}
                  </option>
                ))}
              </select>
            </label>
          )}
        </div>
      </div>
      <div className="exercise-said">
        <p className="exercise-band-hint">{words.bandHint}</p>
        {view.real ? (
          <Notice kind="error" live>
            <p>
              <strong>{words.real}</strong>
            </p>
          </Notice>
        ) : null}
        {isRead ? null : (
          <Notice kind="warning" live>
            <p>{words.silent}</p>
          </Notice>
        )}
        {role === null ? null : (
          <Arrived
            key={role}
            role={role}
            messages={view.messages.filter(({ to }) => to === role)}
          />
        )}
      </div>
    </section>
  );
}

/** Messages that this desk has not shown as read, the oldest first; a screen reader is told of each. */
function Arrived({ role, messages }: { role: string; messages: readonly ToldMessage[] }) {
  const words = useDeskWords(EXERCISE_DESK_WORDS);
  const [read, setRead] = useState<readonly string[]>(() => readOnes());
  const open = messages.filter(({ at, t }) => !read.includes(`${at} ${t}`));
  const seen = ({ at, t }: ToldMessage) => {
    const all = [...read, `${at} ${t}`].slice(-MOST_KEPT);
    setRead(all);
    localStorage.setItem(READ, JSON.stringify(all));
  };
  return (
    <div className="exercise-messages" role="alert">
      {open.map((message) => (
        <div key={`${message.at} ${message.t}`} className="exercise-message">
          <p className="exercise-message-to">
            {words.newMessage(role)} · {`T+${Math.floor(message.t / 60)}`}
          </p>
          <p className="exercise-message-text">{message.text}</p>
          <p className="actions">
            <a className="button main" href="#announce">
              {words.answer}
            </a>
            <button type="button" onClick={() => seen(message)}>
              {words.seen}
            </button>
          </p>
        </div>
      ))}
    </div>
  );
}

const READ = 'repli-exercise-read';
const MOST_KEPT = 100;

function readOnes(): string[] {
  try {
    const held: unknown = JSON.parse(localStorage.getItem(READ) ?? '[]');
    return Array.isArray(held) ? held.filter((each) => typeof each === 'string') : [];
  } catch {
    return [];
  }
}
