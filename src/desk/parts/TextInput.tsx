import type { ComponentProps } from 'react';
import { Field, type FieldProps } from './Field.tsx';

interface TextInputProps
  extends Omit<FieldProps, 'children'>,
    Omit<ComponentProps<'input'>, 'onChange' | 'children' | 'id'> {
  value: string;
  change: (text: string) => void;
}

/** A line of text with its label; nothing typed here is offered again to whoever comes next. */
export function TextInput({ label, hint, problems, change, ...input }: TextInputProps) {
  return (
    <Field label={label} hint={hint} problems={problems}>
      {(attributes) => (
        <input
          type="text"
          autoComplete="off"
          {...input}
          {...attributes}
          onChange={({ target }) => change(target.value)}
        />
      )}
    </Field>
  );
}
