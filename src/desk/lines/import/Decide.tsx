import type { Totals } from '../../../directory/import/importer.ts';
import { Notice } from '../../parts/Notice.tsx';
import { useDeskWords } from '../../shell/language.ts';
import type { Staging } from '../model/staging.ts';
import { IMPORT_WORDS } from './words.ts';

interface DecideProps {
  staging: Staging;
  totals: Totals;
  /** Lines that would be added: a row can give two. */
  count: number;
  /** Whether everything is decided. */
  ready: boolean;
  set: (members: Partial<Staging>) => void;
  take: () => void;
}

/** The account of the import, and the one decision: all that is good, or nothing. */
export function Decide({ staging, totals, count, ready, set, take }: DecideProps) {
  const words = useDeskWords(IMPORT_WORDS);
  const { taken, known, withdrawn, refused } = totals;
  return (
    <Notice kind={refused > 0 ? 'warning' : 'info'}>
      <p role="status">
        <strong>{words.totals(taken, known + withdrawn, refused)}</strong>
        {refused > 0 ? ` ${words.correct}` : ''}
      </p>
      <p>{words.unconfirmed}</p>
      {refused === 0 ? null : (
        <label className="option">
          <input
            type="checkbox"
            checked={staging.without}
            onChange={({ target }) => set({ without: target.checked })}
          />
          <span>{words.without(refused)}</span>
        </label>
      )}
      <p className="actions">
        <button type="button" className="main" disabled={!ready} onClick={take}>
          {words.take(count)}
        </button>
      </p>
      {refused > 0 && !staging.without ? <p className="hint">{words.blocked}</p> : null}
    </Notice>
  );
}
