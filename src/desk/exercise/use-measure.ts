/** Counts what an officer does to announce, on the desk of an exercise alone, and tells its host once it is signed. */
import { type FormEvent, type PointerEvent, useEffect, useMemo, useRef } from 'react';
import { signDeed } from '../../exercise/led/deed.ts';
import { useDesk } from '../desk.ts';
import { useLanguage } from '../shell/language.ts';
import { tellDeed } from './led-service.ts';
import { type Act, type DeskMeasure, freshMeasure, withAct } from './measure.ts';
import { useExercise } from './use-exercise.ts';

interface Measuring {
  /** For the element around everything that is chosen and typed; nothing outside of an exercise. */
  handlers: {
    onPointerUpCapture?: (event: PointerEvent) => void;
    onInputCapture?: (event: FormEvent) => void;
  };
  /** To be told of what was made. */
  made: (id: string) => void;
}

const PRESSED = 'button, a, label, input, select, textarea, summary';

/** What an input event says of the typing; null for what is no text. */
function typedIn(event: InputEvent): Act | null {
  const { target, inputType = '', data } = event;
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return null;
  if (target instanceof HTMLInputElement && /^(radio|checkbox|file)$/.test(target.type))
    return null;
  if (inputType.startsWith('delete')) return { is: 'erased' };
  return { is: 'typed', count: data?.length ?? 1 };
}

/**
 * @param step where the announcement stands; `start` begins anew
 */
export function useMeasure(step: 'start' | 'fill' | 'review' | 'made'): Measuring {
  const exercise = useExercise();
  const language = useLanguage();
  const { key, publisher, clock } = useDesk();
  const measure = useRef<DeskMeasure>(freshMeasure(Date.now()));
  const chosen = useRef(new Map<string, string>());
  const before = useRef(step);
  const told = useRef('');
  const role = exercise?.role ?? null;

  useEffect(() => {
    if (step === 'start' || before.current === 'start' || before.current === 'made') {
      if (before.current !== step) {
        measure.current = freshMeasure(Date.now());
        chosen.current.clear();
      }
    } else if (before.current === 'review' && step === 'fill') {
      measure.current = withAct(measure.current, { is: 'went-back' });
    }
    before.current = step;
  }, [step]);

  const isExercise = exercise !== null;
  const handlers = useMemo((): Measuring['handlers'] => {
    if (!isExercise) return {};
    const count = (act: Act) => {
      measure.current = withAct(measure.current, act);
    };
    return {
      onPointerUpCapture: ({ target }) => {
        if (target instanceof Element && target.closest(PRESSED) !== null) count({ is: 'tap' });
      },
      onInputCapture: ({ nativeEvent, target }) => {
        const act = typedIn(nativeEvent as InputEvent);
        if (act !== null) count(act);
        else if (target instanceof HTMLInputElement && target.type !== 'file') {
          const name = target.type === 'radio' ? target.name : target.id;
          const had = chosen.current.get(name);
          const value = target.type === 'radio' ? target.value : String(target.checked);
          if (name !== '' && had !== undefined && had !== value) count({ is: 'changed' });
          chosen.current.set(name, value);
        }
      },
    };
  }, [isExercise]);

  const made = (id: string): void => {
    if (role === null || key === null || told.current === id) return;
    told.current = id;
    const { since, taps, keys, corrections } = measure.current;
    const seconds = Math.max(0, Math.round((Date.now() - since) / 1000));
    const deed = { did: 'composed', id, seconds, taps, keys, corrections } as const;
    void signDeed(deed, key.signer, { role, now: clock.serverNow() })
      .then((text) => tellDeed(publisher, text, language))
      // The journal lacks a measure; the announcement itself is out.
      .catch(() => undefined);
  };
  return { handlers, made };
}
