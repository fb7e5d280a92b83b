import { TextInput } from '../../parts/TextInput.tsx';
import type { LineFormPart } from './form-part.ts';

interface TextFieldProps extends LineFormPart {
  member:
    | 'label'
    | 'areaLabel'
    | 'communes'
    | 'openUntil'
    | 'remark'
    | 'publisher'
    | 'onBehalfOf'
    | 'url'
    | 'published';
  label: string;
  hint?: string;
  type?: 'text' | 'url';
}

/** One text of the line. */
export function TextField({ member, label, hint, type = 'text', ...part }: TextFieldProps) {
  const { form, set, problemsAt } = part;
  return (
    <TextInput
      label={label}
      hint={hint}
      problems={problemsAt(member)}
      inputMode={type}
      value={form[member]}
      change={(text) => set({ [member]: text })}
    />
  );
}
