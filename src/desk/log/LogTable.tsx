import { useDeskWords, useLanguage } from '../shell/language.ts';
import { daySaid, logMoment, secondSaid } from './moments.ts';
import { rowText, seenSaid } from './row-text.ts';
import type { NightRow } from './rows.ts';
import { LOG_WORDS } from './words.ts';

interface LogTableProps {
  rows: readonly NightRow[];
  zone: string;
  labelledBy: string;
}

/** Rows of one nature, in the order in which things happened. */
export function LogTable({ rows, zone, labelledBy }: LogTableProps) {
  const words = useDeskWords(LOG_WORDS);
  const { when, what, who, seen } = words.columns;
  if (rows.length === 0) return <p>{words.nothing}</p>;
  return (
    <table className="log-table" aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">{when}</th>
          <th scope="col">{what}</th>
          <th scope="col">{who}</th>
          <th scope="col">{seen}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <LogRow key={`${row.seq} ${row.at} ${row.who}`} row={row} zone={zone} />
        ))}
      </tbody>
    </table>
  );
}

function LogRow({ row, zone }: { row: NightRow; zone: string }) {
  const words = useDeskWords(LOG_WORDS);
  const language = useLanguage();
  const { title, details, functions } = rowText(row, language);
  const { corrected } = row;
  return (
    <tr>
      <td className="log-when">
        <time dateTime={row.at}>
          {daySaid(row.at, zone, language)} <strong>{secondSaid(row.at, zone, language)}</strong>
        </time>
        {row.seq === null ? null : <small>{words.entry(String(row.seq))}</small>}
      </td>
      <td>
        {row.nature === 'exercise' ? <b className="log-exercise">{words.exercise}</b> : null}
        <strong>{title}</strong>
        {details.map((detail) => (
          <p key={detail}>{detail}</p>
        ))}
        {corrected === null ? null : (
          <p className="log-corrected">
            {words.corrected(
              logMoment(corrected.at, zone, language),
              corrected.who,
              corrected.says,
            )}
          </p>
        )}
      </td>
      <td data-label={words.columns.who}>
        {row.who}
        {functions.map((name) => (
          <small key={name}>{name}</small>
        ))}
      </td>
      <td data-label={words.columns.seen}>{seenSaid(row, zone, language)}</td>
    </tr>
  );
}
