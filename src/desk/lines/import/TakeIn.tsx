import { useState } from 'react';
import type { Failure } from '../../../base/result.ts';
import { sayTableProblem } from '../../../directory/import/report-words.ts';
import { parseXmlInPage } from '../../../published/own-scripts.ts';
import { Field } from '../../parts/Field.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { useDeskWords, useLanguage } from '../../shell/language.ts';
import { type Staging, staged } from '../model/staging.ts';
import { type FileRead, readPastedText, readSpreadsheet } from './read-file.ts';
import { SheetChoice, type SheetsOfFile } from './SheetChoice.tsx';
import { IMPORT_WORDS } from './words.ts';

interface TakeInProps {
  staging: Staging;
  change: (to: (staging: Staging) => Staging) => void;
}

/** Where the table comes from: pasted cells, or a file. */
export function TakeIn({ staging, change }: TakeInProps) {
  const words = useDeskWords(IMPORT_WORDS);
  const language = useLanguage();
  const [reading, setReading] = useState(false);
  const [refused, setRefused] = useState<Failure<FileRead> | null>(null);
  const [choice, setChoice] = useState<SheetsOfFile | null>(null);

  function taken(read: FileRead, file: string): void {
    setRefused(read.ok ? null : read);
    setChoice(null);
    if (!read.ok) return;
    const [only, ...others] = read.tables;
    if (only === undefined || others.length > 0) setChoice({ file, tables: read.tables });
    else change((before) => staged(before, only.table, file));
  }
  async function open(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    setReading(true);
    const read = await readSpreadsheet(file, parseXmlInPage);
    setReading(false);
    taken(read, file.name);
  }
  const why = ({ problem }: Failure<FileRead>): string => {
    if (typeof problem === 'object') return sayTableProblem(problem, language);
    switch (problem) {
      case 'too-large':
        return words.tooLarge;
      case 'unreadable':
        return words.unreadable;
      case 'empty':
        return words.emptyTable;
      case 'not-a-workbook':
        return words.notAWorkbook;
      case 'old-workbook':
        return words.oldWorkbook;
      case 'no-reader':
        return words.readerMissing;
    }
  };
  return (
    <form
      className="card take-in"
      onSubmit={(event) => {
        event.preventDefault();
        taken(readPastedText(staging.text), '');
      }}
    >
      <Field label={words.paste} hint={words.pasteHint}>
        {(attributes) => (
          <textarea
            {...attributes}
            rows={7}
            spellCheck={false}
            value={staging.text}
            onChange={({ target }) => change((before) => ({ ...before, text: target.value }))}
            onPaste={(event) => {
              // A table pasted into the empty field is read at once; typing goes on otherwise.
              const text = event.clipboardData.getData('text/plain');
              if (staging.text !== '' || !text.includes('\n')) return;
              event.preventDefault();
              change((before) => ({ ...before, text }));
              taken(readPastedText(text), '');
            }}
          />
        )}
      </Field>
      {refused === null ? null : (
        <Notice kind="error" live>
          <p>{why(refused)}</p>
        </Notice>
      )}
      <button type="submit" className="main" disabled={staging.text.trim() === ''}>
        {words.read}
      </button>
      <div className="or-open">
        <Field label={words.open} hint={words.openHint}>
          {(attributes) => (
            <input
              {...attributes}
              type="file"
              accept=".xlsx,.ods,.csv,.tsv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,application/vnd.oasis.opendocument.spreadsheet"
              onChange={({ target }) => {
                void open(target.files?.[0]);
                target.value = '';
              }}
            />
          )}
        </Field>
        <p role="status">{reading ? words.reading : ''}</p>
      </div>
      {choice === null ? null : (
        <SheetChoice
          choice={choice}
          choose={({ sheet, table }) =>
            change((before) => staged(before, table, words.sheetOf(choice.file, sheet)))
          }
        />
      )}
    </form>
  );
}
