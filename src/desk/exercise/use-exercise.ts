/** Whether this desk is that of an exercise, how it stands, and which player works here. */
import { createContext, useCallback, useContext, useEffect, useState } from 'react';
import type { PlayersView } from '../../exercise/led/view.ts';
import { askExercise } from './led-service.ts';

export interface DeskExercise {
  view: PlayersView;
  /** Whether the last asking was answered: what is shown may be older otherwise. */
  isRead: boolean;
  /** The player whose desk this is; null before it is chosen. */
  role: string | null;
  play(role: string | null): void;
}

/** Null on the desk of a real host. */
export const ExerciseContext = createContext<DeskExercise | null>(null);
export const useExercise = (): DeskExercise | null => useContext(ExerciseContext);

/** How often an exercise is asked how it stands, and a service that did not answer what it is. */
const PACE_MS = 2_000;
const AGAIN_MS = 30_000;

/** Kept on this device beside what is real, under a name of its own. */
const ROLE = 'repli-exercise-role';

/** Asks the service whether it is an exercise's, and goes on asking only then. */
export function useExerciseHere(publisher: string): DeskExercise | null {
  const [view, setView] = useState<PlayersView | null>(null);
  const [isRead, setRead] = useState(true);
  const [role, setRole] = useState(() => localStorage.getItem(ROLE));

  useEffect(() => {
    if (publisher === '') return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isExercise = false;
    let gone = false;
    const ask = async (): Promise<void> => {
      const answer = await askExercise(publisher);
      if (gone || answer === 'none') return;
      setRead(answer !== null);
      if (answer !== null) {
        isExercise = true;
        setView(answer);
      }
      timer = setTimeout(() => void ask(), isExercise ? PACE_MS : AGAIN_MS);
    };
    void ask();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [publisher]);

  const play = useCallback((chosen: string | null) => {
    setRole(chosen);
    if (chosen === null) localStorage.removeItem(ROLE);
    else localStorage.setItem(ROLE, chosen);
  }, []);
  if (view === null) return null;
  // Another scenario has other players.
  const own = view.players.some((player) => player.role === role) ? role : null;
  return { view, isRead, role: own, play };
}
