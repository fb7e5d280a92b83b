import { useState } from 'react';
import type { RowOutcome } from '../../../directory/import/importer.ts';
import { sayImportProblem, sayRepairs } from '../../../directory/import/report-words.ts';
import { grouped } from '../../../directory/written.ts';
import { useDeskWords, useLanguage, writtenDay } from '../../shell/language.ts';
import {
  COLUMNS,
  type Column,
  corrected,
  type PreviewRow,
  type Staging,
} from '../model/staging.ts';
import { IMPORT_WORDS } from './words.ts';

/** Rows drawn at most, refused ones before all: the browser should stay quick under a thumb. */
const MOST_DRAWN = 300;

interface PreviewTableProps {
  staging: Staging;
  rows: readonly PreviewRow[];
  change: (to: (staging: Staging) => Staging) => void;
}

/** Row by row what the import would give; faulty cells can be put right on the spot. */
export function PreviewTable({ staging, rows, change }: PreviewTableProps) {
  const words = useDeskWords(IMPORT_WORDS);
  const [onlyRefused, setOnlyRefused] = useState(false);
  /** Cells that were put right stay fields: they must not vanish under the fingers. */
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const columns = COLUMNS.filter((column) => staging.mapping[column] >= 0);
  const isRefused = (row: PreviewRow) => row.outcomes.some(({ kind }) => kind === 'refused');
  const isTouched = ({ row }: PreviewRow) =>
    columns.some((column) => touched.has(`${row.line}:${staging.mapping[column]}`));
  const anyRefused = rows.some(isRefused);
  const fitting = onlyRefused ? rows.filter((row) => isRefused(row) || isTouched(row)) : rows;
  const drawn = fitting.slice(0, MOST_DRAWN);
  return (
    <>
      {anyRefused || onlyRefused ? (
        <label className="option only-refused">
          <input
            type="checkbox"
            checked={onlyRefused}
            onChange={({ target }) => setOnlyRefused(target.checked)}
          />
          <span>{words.onlyRefused}</span>
        </label>
      ) : null}
      <section className="table-wrap" aria-label={words.previewTable}>
        <table>
          <caption className="sr-only">{words.previewTable}</caption>
          <thead>
            <tr>
              <th scope="col">{words.row}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {words.columnNames[column]}
                </th>
              ))}
              <th scope="col">{words.result}</th>
            </tr>
          </thead>
          <tbody>
            {drawn.map((previewRow) => (
              <tr
                key={previewRow.row.line}
                className={isRefused(previewRow) ? 'refused' : undefined}
              >
                <th scope="row" data-title={words.row}>
                  {previewRow.row.line}
                </th>
                {columns.map((column) => (
                  <Cell
                    key={column}
                    column={column}
                    one={previewRow}
                    at={staging.mapping[column]}
                    touched={touched}
                    touch={(name) => setTouched((before) => new Set(before).add(name))}
                    change={change}
                  />
                ))}
                <td id={`result-${previewRow.row.line}`}>
                  {previewRow.outcomes.map((outcome) => (
                    <Result key={outcomeKey(outcome)} outcome={outcome} />
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {drawn.length < rows.length ? (
        <p className="hint">{words.shownOf(drawn.length, rows.length)}</p>
      ) : null}
    </>
  );
}

const outcomeKey = (outcome: RowOutcome): string =>
  `${outcome.kind} ${'number' in outcome ? outcome.number : ''}`;

interface CellProps {
  column: Column;
  one: PreviewRow;
  at: number;
  touched: ReadonlySet<string>;
  touch: (name: string) => void;
  change: PreviewTableProps['change'];
}

function Cell({ column, one, at, touched, touch, change }: CellProps) {
  const words = useDeskWords(IMPORT_WORDS);
  const { line, cells } = one.row;
  const text = cells[at] ?? '';
  const name = `${line}:${at}`;
  const wrong = one.wrong === at;
  const title = words.columnNames[column];
  if (!wrong && !touched.has(name)) return <td data-title={title}>{text}</td>;
  return (
    <td data-title={title} className={wrong ? 'wrong' : 'right'}>
      <input
        type="text"
        autoComplete="off"
        aria-label={words.cell(title, line)}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={`result-${line}`}
        value={text}
        onFocus={() => touch(name)}
        onChange={({ target }) => change((before) => corrected(before, line, at, target.value))}
      />
    </td>
  );
}

function Result({ outcome }: { outcome: RowOutcome }) {
  const words = useDeskWords(IMPORT_WORDS);
  const language = useLanguage();
  switch (outcome.kind) {
    case 'taken': {
      if (outcome.repairs.length === 0) return <p className="good">{words.taken}</p>;
      const numbers = outcome.numbers.map(grouped).join(', ');
      return (
        <p className="good">{words.repaired(numbers, sayRepairs(outcome.repairs, language))}</p>
      );
    }
    case 'known':
      return <p>{words.known}</p>;
    case 'withdrawn':
      return <p>{words.withdrawn(writtenDay(outcome.on, language))}</p>;
    case 'refused':
      return <p className="bad">{words.refused(sayImportProblem(outcome, language))}</p>;
  }
}
