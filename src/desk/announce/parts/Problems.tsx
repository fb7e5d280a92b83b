import type { FieldProblem } from '../../parts/Field.tsx';
import { useAnnouncing } from '../announcing.ts';
import type { FormPart } from '../problems.ts';
import { useTried } from './tried.ts';

/** What is wrong with a part; nothing before the officer asked to go on. */
export function useProblems(part: FormPart): FieldProblem[] {
  const { wrong } = useAnnouncing();
  const tried = useTried();
  if (!tried) return [];
  return wrong
    .filter((problem) => problem.part === part)
    .map(({ text }) => ({ severity: 'error', text }));
}

/** The problems of a part that is more than one field. */
export function Problems({ part }: { part: FormPart }) {
  const problems = useProblems(part);
  if (problems.length === 0) return null;
  return (
    <ul className="problems">
      {problems.map(({ text }) => (
        <li key={text} className="error">
          {text}
        </li>
      ))}
    </ul>
  );
}

/** Leads to the first control of a part. */
export function focusPart(part: FormPart): void {
  const place = document.querySelector<HTMLElement>(`[data-part="${part}"]`);
  const control = place?.querySelector<HTMLElement>('input:checked, input, select, button');
  place?.scrollIntoView({ block: 'center' });
  (control ?? place)?.focus({ preventScroll: true });
}
