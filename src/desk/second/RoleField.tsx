import { useId } from 'react';
import type { FieldProblem } from '../parts/Field.tsx';
import { TextInput } from '../parts/TextInput.tsx';
import { useDeskWords } from '../shell/language.ts';
import { ROLE_WORDS, ROLES } from './role-words.ts';

interface RoleFieldProps {
  /** Where it is not the speaker's own. */
  label?: string;
  problems: readonly FieldProblem[];
  value: string;
  change: (text: string) => void;
}

/** Who checks, by function: one that is offered, or any other that names nobody. */
export function RoleField({ label, ...field }: RoleFieldProps) {
  const words = useDeskWords(ROLE_WORDS);
  const id = useId();
  return (
    <>
      <TextInput {...field} label={label ?? words.label} hint={words.hint} list={id} />
      <datalist id={id}>
        {ROLES.map((role) => (
          <option key={role} value={role} />
        ))}
      </datalist>
    </>
  );
}
