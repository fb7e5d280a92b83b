import type { PublishedLine, Service } from '../../directory/model.ts';
import { grouped } from '../../directory/written.ts';
import type { QueuedText } from '../../status/review/model.ts';
import { isTerritoryCode, territoryName } from '../../territories/names.ts';
import type { Scope } from '../../territories/scope.ts';
import { useDesk } from '../desk.ts';
import { LINES_WORDS } from '../lines/words.ts';
import { useDeskWords } from '../shell/language.ts';
import { linesBeside, toVerify } from './own-part.ts';
import { QUEUE_WORDS } from './words.ts';

/** Lines of one service that are shown beside a number. */
const MOST_LINES = 3;

/** A line, and whose it is. */
interface LineThere {
  line: PublishedLine;
  code: string;
}

interface NumbersReadProps {
  text: QueuedText;
  /** The officer's territories. */
  places: Scope;
}

/** Numbers that were read in a text, beside what the directory holds for the same service there. */
export function NumbersRead({ text, places }: NumbersReadProps) {
  const words = useDeskWords(QUEUE_WORDS);
  const { services } = useDeskWords(LINES_WORDS);
  const { published, territory, chooseTerritory } = useDesk();
  if (text.numbers.length === 0) return null;
  const held = published.directory?.territories ?? [];
  const linesOf = (code: string): readonly PublishedLine[] =>
    held.find((each) => each.code === code)?.lines ?? [];
  const codesFor = (area: string) => linesBeside(area, text.territories, places, territory);
  const beside = (area: string): LineThere[] =>
    codesFor(area).flatMap((code) => linesOf(code).map((line) => ({ line, code })));
  const own = toVerify(text, places, territory, linesOf);
  return (
    <section className="numbers-read">
      <h3>{words.numbers}</h3>
      <p className="hint">{words.numbersHint}</p>
      <ul>
        {text.numbers.map(({ service, number, area }) => (
          <li key={`${service} ${number} ${area}`} className="number-beside">
            <div>
              <small>{words.read}</small>
              <span className="number-read">{grouped(number)}</span>
              <small>{[services[service], placeNamed(area)].filter(Boolean).join(' · ')}</small>
              <Standing lines={beside(area)} number={number} />
            </div>
            <div>
              <small>{words.directory}</small>
              {codesFor(area).length === 0 ? (
                <span>{words.whoseLines}</span>
              ) : (
                <Beside lines={beside(area)} service={service} />
              )}
            </div>
          </li>
        ))}
      </ul>
      {own === null ? (
        <p className="hint">{words.noneToVerify}</p>
      ) : (
        <p>
          <button
            type="button"
            onClick={() => {
              chooseTerritory(own.code);
              location.hash = '#lines';
            }}
          >
            {words.byTwo(own.numbers.length, territoryName(own.code))}
          </button>
        </p>
      )}
    </section>
  );
}

const placeNamed = (area: string): string => (isTerritoryCode(area) ? territoryName(area) : area);

/** Whether the number is a line already. */
function Standing({ lines, number }: { lines: readonly LineThere[]; number: string }) {
  const words = useDeskWords(QUEUE_WORDS);
  const found = lines.find(({ line }) => line.number === number);
  if (found === undefined) return null;
  return <strong>{found.line.withdrawn === null ? words.held : words.withdrawn}</strong>;
}

/** Either answers for 17. */
const alike = (one: Service, other: Service): boolean =>
  one === other || [one, other].every((each) => each === 'police' || each === 'gendarmerie');

function Beside({ lines, service }: { lines: readonly LineThere[]; service: Service }) {
  const words = useDeskWords(QUEUE_WORDS);
  const own = lines.filter(({ line }) => line.withdrawn === null && alike(line.service, service));
  if (own.length === 0) return <span>{words.noLine}</span>;
  const rest = own.length - MOST_LINES;
  return (
    <ul className="beside">
      {own.slice(0, MOST_LINES).map(({ line: { number, label }, code }) => (
        <li key={`${code} ${number} ${label}`}>
          <span className="number-held">{grouped(number)}</span>{' '}
          <small>{`${label} · ${territoryName(code)}`}</small>
        </li>
      ))}
      {rest > 0 ? <li>{words.moreLines(rest)}</li> : null}
    </ul>
  );
}
