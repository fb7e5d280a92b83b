import { useId } from 'react';
import { useDeskWords } from '../../shell/language.ts';
import { COLUMNS, REQUIRED, type Staging } from '../model/staging.ts';
import { IMPORT_WORDS } from './words.ts';

interface ColumnsProps {
  staging: Staging;
  set: (members: Partial<Staging>) => void;
}

/** Which column of the table holds what; found by name, changed by hand. */
export function Columns({ staging, set }: ColumnsProps) {
  const words = useDeskWords(IMPORT_WORDS);
  const id = useId();
  const titles = staging.grid?.[0]?.cells ?? [];
  const options = titles
    .map((title, at) => words.columnAt(at + 1, staging.headed ? title : ''))
    .map((name, at) => (
      <option key={name} value={at}>
        {name}
      </option>
    ));
  return (
    <fieldset className="card columns">
      <legend>{words.columns}</legend>
      <p className="hint">{words.columnsHint}</p>
      <div className="column-grid">
        {COLUMNS.map((column) => (
          <p key={column}>
            <label htmlFor={`${id}-${column}`}>
              {words.columnNames[column]}
              {REQUIRED.includes(column) ? <small> ({words.required})</small> : null}
            </label>
            <select
              id={`${id}-${column}`}
              value={staging.mapping[column]}
              onChange={({ target }) =>
                set({ mapping: { ...staging.mapping, [column]: Number(target.value) } })
              }
            >
              <option value={-1}>{words.noColumn}</option>
              {options}
            </select>
          </p>
        ))}
      </div>
      <label className="option">
        <input
          type="checkbox"
          checked={staging.headed}
          onChange={({ target }) => set({ headed: target.checked })}
        />
        <span>{words.headed}</span>
      </label>
    </fieldset>
  );
}
