/**
 * The steps of an announcement in the browser's history: "back" leads from the review to the form, and
 * from there to the list, where the draft waits.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { AnnounceDraft } from './draft.ts';

type Step = 'start' | AnnounceDraft['stage'];

const NAME = 'repliAnnounce';
const STEPS: readonly Step[] = ['start', 'fill', 'review', 'made'];

/** Where a draft stands. */
export const stepOf = ({ nature, stage }: Pick<AnnounceDraft, 'nature' | 'stage'>): Step =>
  nature === null ? 'start' : stage;

/** The step that an entry of the history holds; null for an entry of something else. */
export function stepIn(state: unknown): Step | null {
  const held: unknown =
    typeof state === 'object' && state !== null ? Reflect.get(state, NAME) : null;
  return STEPS.find((step) => step === held) ?? null;
}

/**
 * What to do when the history leads to a step. `park`: the draft waits behind the list. A message that was
 * made is not unmade by going back.
 */
export function onReturn(
  to: Step,
  draft: Pick<AnnounceDraft, 'nature' | 'stage' | 'deed'>,
): 'stay' | 'park' | 'fill' | 'review' {
  const now = stepOf(draft);
  if (to === now || now === 'start') return 'stay';
  if (to === 'start') return 'park';
  if (now === 'made' || to === 'made') return 'stay';
  const hasForm = draft.deed.kind === 'alert' || draft.deed.kind === 'update';
  return to === 'fill' && !hasForm ? 'stay' : to;
}

/** Opens the list of what is in force; a draft at hand waits behind it. */
export function openInForce(): void {
  location.hash = '#announce';
  history.replaceState({ [NAME]: 'start' satisfies Step }, '');
}

/** Keeps history and draft in step. */
export function useSteps(
  draft: AnnounceDraft,
  change: (to: (draft: AnnounceDraft) => AnnounceDraft) => void,
): { parked: boolean; resume: () => void } {
  const [parked, setParked] = useState(
    () => stepIn(history.state) === 'start' && stepOf(draft) !== 'start',
  );
  const step = parked ? 'start' : stepOf(draft);
  const latest = useRef(draft);
  latest.current = draft;

  useEffect(() => {
    const here = stepIn(history.state);
    if (here === step) return;
    const entry = { [NAME]: step };
    // Once it is made, or given up, the way back leads past the form.
    const further = here !== null && STEPS.indexOf(step) > STEPS.indexOf(here) && step !== 'made';
    if (further) history.pushState(entry, '');
    else history.replaceState(entry, '');
  }, [step]);
  useEffect(() => {
    const returned = ({ state }: PopStateEvent) => {
      const to = stepIn(state);
      if (to === null) return;
      const deed = onReturn(to, latest.current);
      setParked(deed === 'park');
      if (deed === 'fill' || deed === 'review') change((before) => ({ ...before, stage: deed }));
      else if (deed === 'stay') history.replaceState({ [NAME]: stepOf(latest.current) }, '');
    };
    window.addEventListener('popstate', returned);
    return () => window.removeEventListener('popstate', returned);
  }, [change]);
  return { parked, resume: useCallback(() => setParked(false), []) };
}
