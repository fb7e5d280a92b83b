import type { FoundTable } from '../../../directory/import/find-table.ts';
import { Notice } from '../../parts/Notice.tsx';
import { useDeskWords } from '../../shell/language.ts';
import { IMPORT_WORDS } from './words.ts';

export interface SheetsOfFile {
  file: string;
  tables: readonly FoundTable[];
}

interface SheetChoiceProps {
  choice: SheetsOfFile;
  choose: (table: FoundTable) => void;
}

/** Several sheets of a file would do: nobody guesses which is meant. */
export function SheetChoice({ choice, choose }: SheetChoiceProps) {
  const words = useDeskWords(IMPORT_WORDS);
  return (
    <Notice kind="info" live>
      <p>{words.whichSheet(choice.file)}</p>
      <ul className="sheet-choice">
        {choice.tables.map((found) => (
          <li key={found.sheet}>
            <button type="button" onClick={() => choose(found)}>
              {words.sheet(found.sheet, found.table.rows.length)}
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
