import type { FieldProblem } from '../../parts/Field.tsx';
import type { LineForm } from '../model/form.ts';
import type { LineField } from '../model/problems.ts';

/** What the parts of the form are given. */
export interface LineFormPart {
  form: LineForm;
  set: (members: Partial<LineForm>) => void;
  problemsAt: (field: LineField) => readonly FieldProblem[];
}
