import { type ReactNode, useId } from 'react';
import type { FormPart } from '../problems.ts';
import { Problems } from './Problems.tsx';

interface FormSectionProps {
  title: string;
  hint?: string | undefined;
  /** What the whole section is about, if it is one thing: its problems stand under the title. */
  part?: FormPart;
  children: ReactNode;
}

/** A question of the form, with what is wrong with its answer beside it. */
export function FormSection({ title, hint, part, children }: FormSectionProps) {
  const id = useId();
  return (
    <section className="card" aria-labelledby={id} data-part={part}>
      <h2 id={id}>{title}</h2>
      {hint === undefined ? null : <p className="hint">{hint}</p>}
      {part === undefined ? null : <Problems part={part} />}
      {children}
    </section>
  );
}
