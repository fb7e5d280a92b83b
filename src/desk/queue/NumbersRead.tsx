import type { PublishedLine, Service } from '../../directory/model.ts';
import { grouped } from '../../directory/written.ts';
import type { QueuedText } from '../../status/review/model.ts';
import { isTerritoryCode, territoryName } from '../../territories/names.ts';
import { covers } from '../../territories/scope.ts';
import { useDesk } from '../desk.ts';
import { LINES_WORDS } from '../lines/words.ts';
import { useDeskWords } from '../shell/language.ts';
import { QUEUE_WORDS } from './words.ts';

/** Lines of one service that are shown beside a number. */
const MOST_LINES = 3;

/** Numbers that were read in a text, beside what the directory holds for the same service there. */
export function NumbersRead({ text }: { text: QueuedText }) {
  const words = useDeskWords(QUEUE_WORDS);
  const { services } = useDeskWords(LINES_WORDS);
  const { published, chooseTerritory } = useDesk();
  if (text.numbers.length === 0) return null;
  const there = (published.directory?.territories ?? []).filter(({ code }) =>
    covers(text.territories, code),
  );
  const lines = there.flatMap((territory) => territory.lines);
  const [first] = text.territories === 'all' ? [] : text.territories;
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
              <Standing lines={lines} number={number} />
            </div>
            <div>
              <small>{words.directory}</small>
              <Beside lines={lines} service={service} />
            </div>
          </li>
        ))}
      </ul>
      <p>
        <button
          type="button"
          onClick={() => {
            if (first !== undefined) chooseTerritory(first);
            location.hash = '#lines';
          }}
        >
          {words.byTwo}
        </button>
      </p>
    </section>
  );
}

const placeNamed = (area: string): string => (isTerritoryCode(area) ? territoryName(area) : area);

/** Whether the number is a line already. */
function Standing({ lines, number }: { lines: readonly PublishedLine[]; number: string }) {
  const words = useDeskWords(QUEUE_WORDS);
  const line = lines.find((each) => each.number === number);
  if (line === undefined) return null;
  return <strong>{line.withdrawn === null ? words.held : words.withdrawn}</strong>;
}

/** Either answers for 17. */
const alike = (one: Service, other: Service): boolean =>
  one === other || [one, other].every((each) => each === 'police' || each === 'gendarmerie');

function Beside({ lines, service }: { lines: readonly PublishedLine[]; service: Service }) {
  const words = useDeskWords(QUEUE_WORDS);
  const own = lines.filter((line) => line.withdrawn === null && alike(line.service, service));
  if (own.length === 0) return <span>{words.noLine}</span>;
  const rest = own.length - MOST_LINES;
  return (
    <ul className="beside">
      {own.slice(0, MOST_LINES).map(({ number, label }) => (
        <li key={`${number} ${label}`}>
          <span className="number-held">{grouped(number)}</span> <small>{label}</small>
        </li>
      ))}
      {rest > 0 ? <li>{words.moreLines(rest)}</li> : null}
    </ul>
  );
}
