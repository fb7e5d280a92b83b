import { Field } from '../../parts/Field.tsx';
import type { FormPart } from './EditLine.tsx';

interface TextFieldProps extends FormPart {
  member: 'label' | 'areaLabel' | 'communes' | 'publisher' | 'onBehalfOf' | 'url' | 'published';
  label: string;
  hint?: string;
  type?: 'text' | 'url';
}

/** One text of the line. */
export function TextField({ member, label, hint, type = 'text', ...part }: TextFieldProps) {
  const { form, set, problemsAt } = part;
  return (
    <Field label={label} hint={hint} problems={problemsAt(member)}>
      {(attributes) => (
        <input
          {...attributes}
          type="text"
          inputMode={type}
          autoComplete="off"
          value={form[member]}
          onChange={({ target }) => set({ [member]: target.value })}
        />
      )}
    </Field>
  );
}
