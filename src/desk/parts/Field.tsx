import { type ReactNode, useId } from 'react';

export interface FieldProblem {
  severity: 'error' | 'warning';
  text: string;
}

export interface FieldProps {
  label: string;
  hint?: string | undefined;
  problems?: readonly FieldProblem[] | undefined;
  /** The control; it must take these attributes. */
  children: (attributes: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': boolean | undefined;
  }) => ReactNode;
}

/** A control with its label, its hint, and what is wrong with it beside it. */
export function Field({ label, hint, problems = [], children }: FieldProps) {
  const id = useId();
  const wrong = problems.some(({ severity }) => severity === 'error');
  const described = [hint === undefined ? '' : `${id}-hint`, problems.length > 0 ? `${id}-why` : '']
    .filter(Boolean)
    .join(' ');
  return (
    <div className={wrong ? 'field wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': wrong ? true : undefined,
      })}
      {problems.length === 0 ? null : (
        <ul className="problems" id={`${id}-why`}>
          {problems.map(({ severity, text }) => (
            <li key={text} className={severity}>
              {text}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
