import type { FieldProblem } from '../../parts/Field.tsx';
import type { LineForm } from '../model/form.ts';
import type { Field } from '../model/problems.ts';

/** What the parts of the form are given. */
export interface FormPart {
  form: LineForm;
  set: (members: Partial<LineForm>) => void;
  problemsAt: (field: Field) => readonly FieldProblem[];
}
