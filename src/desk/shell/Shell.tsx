import { type ReactNode, useEffect, useRef } from 'react';
import icon from '../../../public/icons/icon.svg';
import { territoryName } from '../../territories/names.ts';
import { ClockNotice } from '../clock/ClockNotice.tsx';
import { type ServiceContact, useDesk } from '../desk.ts';
import { ExerciseBand } from '../exercise/ExerciseBand.tsx';
import { useExercise } from '../exercise/use-exercise.ts';
import { EXERCISE_DESK_WORDS } from '../exercise/words.ts';
import { daysLeft } from '../key/days.ts';
import { Notice } from '../parts/Notice.tsx';
import { PhonesAge, PhonesNotice } from '../phones/PhonesState.tsx';
import { useTitle, useWaitingCount, WaitingList } from '../send/outbox/WaitingList.tsx';
import { type DeskLanguage, useDeskWords, useLanguage } from './language.ts';
import { type DeskPart, PARTS } from './part.ts';
import { TerritoryChoice } from './TerritoryChoice.tsx';
import { SHELL_WORDS } from './words.ts';
import { useDeskWorker } from './worker-bridge.ts';

interface ShellProps {
  part: DeskPart;
  speak: (language: DeskLanguage) => void;
  children: ReactNode;
}

/** What stands around every part: where one is, who signs, and whether the site can be read. */
export function Shell({ part, speak, children }: ShellProps) {
  const words = useDeskWords(SHELL_WORDS);
  const { mark: exerciseMark } = useDeskWords(EXERCISE_DESK_WORDS);
  const language = useLanguage();
  const { key, territory, now } = useDesk();
  const exercise = useExercise();
  const left = key === null ? null : daysLeft(key.entry, now);
  const { updateReady, takeUpdate } = useDeskWorker();
  const main = useRef<HTMLElement>(null);
  const drawn = useRef(part);
  const where = territory === null ? '' : ` · ${territoryName(territory)}`;

  const mark = exercise === null ? '' : `${exerciseMark} · `;
  useTitle(`${mark}${words.parts[part]}${where} · ${words.title}`);
  useEffect(() => {
    if (drawn.current === part) return;
    drawn.current = part;
    main.current?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, [part]);

  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <ExerciseBand />
      <header className="desk-header">
        <div className="desk-title">
          <img src={icon} alt="" width="28" height="28" />
          <strong>{words.title}</strong>
          <button
            type="button"
            className="plain"
            lang={language === 'fr' ? 'en' : 'fr'}
            onClick={() => speak(language === 'fr' ? 'en' : 'fr')}
          >
            {words.language}
          </button>
        </div>
        <div className="desk-where">
          <TerritoryChoice />
          <PhonesAge />
          <p className="desk-key">
            <a href="#key">
              {key === null ? words.noKey : words.keyOf(key.entry.holder)}
              {left === null ? null : <strong>{` · ${words.ends(left)}`}</strong>}
            </a>
          </p>
        </div>
        <nav aria-label={words.partsLabel}>
          {PARTS.filter((name) => name !== 'exercise' || exercise !== null).map((name) => (
            <a key={name} href={`#${name}`} aria-current={name === part ? 'page' : undefined}>
              <PartName part={name} />
              <Count part={name} />
            </a>
          ))}
        </nav>
      </header>
      <main id="main" tabIndex={-1} ref={main}>
        {updateReady ? (
          <Notice kind="info" live>
            <p>{words.updateReady}</p>
            <button type="button" onClick={takeUpdate}>
              {words.updateNow}
            </button>
          </Notice>
        ) : null}
        <Reachability />
        <ClockNotice />
        <PhonesNotice />
        <WaitingList />
        {children}
      </main>
      <footer className="desk-footer">
        <a href="/">{words.citizens}</a>
      </footer>
    </>
  );
}

/** What a part is called; in short where all would not stand in one row. */
function PartName({ part }: { part: DeskPart }) {
  const { parts, shortSecond } = useDeskWords(SHELL_WORDS);
  if (part !== 'second') return parts[part];
  return (
    <>
      <span className="in-full">{parts.second}</span>
      <span className="in-short">{shortSecond}</span>
    </>
  );
}

/** How many sendings of a part wait. */
function Count({ part }: { part: DeskPart }) {
  const words = useDeskWords(SHELL_WORDS);
  const [announcements, watches, territories, decisions] = [
    useWaitingCount('announcements'),
    useWaitingCount('watches'),
    useWaitingCount('territories'),
    useWaitingCount('decisions'),
  ];
  const counts = {
    announce: announcements + watches,
    review: decisions,
    lines: territories,
    second: 0,
    log: 0,
    key: 0,
    exercise: 0,
  };
  const count = counts[part];
  if (count === 0) return null;
  return (
    <span className="count">
      <span className="sr-only">{words.waiting(count)}</span>
      <span aria-hidden="true">{count}</span>
    </span>
  );
}

const WORST: readonly ServiceContact[] = ['refused', 'offline', 'server-down'];

/** Says when what is shown may be older than what is published. */
function Reachability() {
  const words = useDeskWords(SHELL_WORDS);
  const { published, readAgain } = useDesk();
  const { directory, contact } = published;
  const worst = WORST.find((way) => way === contact.directory || way === contact.news);
  if (worst === undefined) return null;
  const said = { refused: words.refused, offline: words.offline, 'server-down': words.serverDown };
  return (
    <Notice kind={worst === 'refused' ? 'error' : 'warning'} live>
      <p>{said[worst as keyof typeof said]}</p>
      {directory === null ? <p>{words.nothingRead}</p> : null}
      <button type="button" onClick={readAgain}>
        {words.tryAgain}
      </button>
    </Notice>
  );
}
