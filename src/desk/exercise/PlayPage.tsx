import { useDesk } from '../desk.ts';
import { useDeskWords } from '../shell/language.ts';
import { LeadPart } from './lead/LeadPart.tsx';
import { Round } from './Round.tsx';
import { type DeskExercise, useExercise } from './use-exercise.ts';
import { EXERCISE_DESK_WORDS } from './words.ts';

/** What a player was told and calls, and for whoever holds the host's key: leading. */
export function PlayPage() {
  const words = useDeskWords(EXERCISE_DESK_WORDS);
  const exercise = useExercise();
  const { key } = useDesk();
  if (exercise === null) return <h1>{words.title}</h1>;
  const leads = key?.entry.use.includes('bulletin') === true;
  return (
    <div className="exercise-page">
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {leads ? (
        <LeadPart signer={key.signer} />
      ) : (
        <p className="hint">
          {words.leadNeedsKey} <a href="#key">{words.openKey}</a>
        </p>
      )}
      <Messages exercise={exercise} />
      <Round exercise={exercise} />
    </div>
  );
}

function Messages({ exercise: { view, role } }: { exercise: DeskExercise }) {
  const words = useDeskWords(EXERCISE_DESK_WORDS);
  const own = view.messages.filter(({ to }) => to === role);
  if (view.phase === 'waiting') return null;
  return (
    <section className="card" aria-labelledby="exercise-messages">
      <h2 id="exercise-messages">{words.messagesTitle}</h2>
      {role === null ? (
        <p>{words.chooseRole}</p>
      ) : own.length === 0 ? (
        <p>{words.noMessages}</p>
      ) : (
        <ol className="exercise-told">
          {own.map(({ t, at, text }) => (
            <li key={`${at} ${t}`}>
              <strong>{`T+${Math.floor(t / 60)}`}</strong> {text}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
