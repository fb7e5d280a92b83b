import { useCallback, useEffect, useMemo, useState } from 'react';
import { isTerritoryCode } from '../territories/names.ts';
import { AnnouncePage } from './announce/AnnouncePage.tsx';
import { useClock } from './clock/use-clock.ts';
import { type Desk, DeskContext, type DeskKey } from './desk.ts';
import { PlayPage } from './exercise/PlayPage.tsx';
import { ExerciseContext, useExerciseHere } from './exercise/use-exercise.ts';
import { KeyPage } from './key/KeyPage.tsx';
import { asListed } from './key/standing.ts';
import { LinesPage } from './lines/LinesPage.tsx';
import { LogPage } from './log/LogPage.tsx';
import { QueuePage } from './queue/QueuePage.tsx';
import { SecondPage } from './second/SecondPage.tsx';
import { createClaims, OutboxContext, openOutbox } from './send/outbox/use-outbox.ts';
import {
  type DeskLanguage,
  firstLanguage,
  keepDeskLanguage,
  LanguageContext,
} from './shell/language.ts';
import { usePart } from './shell/part.ts';
import { usePublished } from './shell/published.ts';
import { Shell } from './shell/Shell.tsx';
import { heldKey } from './store/desk-store.ts';

const TERRITORY = 'repli-desk-territory';

function firstTerritory(): string | null {
  const kept = localStorage.getItem(TERRITORY) ?? '';
  return isTerritoryCode(kept) ? kept : null;
}

/** A key with the rights that the host lists, which may be others than its own file says. */
const withRights = (key: DeskKey): DeskKey => ({
  ...key,
  entry: asListed(key.entry, __REPLI_KEYS__),
});

/** The whole desk: what all its parts are given, and the part that is open. */
export function DeskRoot() {
  const [language, setLanguage] = useState<DeskLanguage>(firstLanguage);
  const [territory, setTerritory] = useState(firstTerritory);
  const [key, setKey] = useState<DeskKey | null>(null);
  const { published, readAgain, readAt } = usePublished();
  const clock = useClock(published.ahead);
  const part = usePart();
  const exercise = useExerciseHere(__REPLI_DESK__.publisher);
  const [sending] = useState(() => ({
    outbox: openOutbox(__REPLI_DESK__.publisher),
    claims: createClaims(),
  }));

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    void heldKey()
      .catch(() => null)
      .then((held) => {
        if (held === null) return;
        const { entry, privateKey } = held;
        const signer = { kid: entry.kid, privateKey };
        setKey((open) => open ?? withRights({ signer, entry, kept: 'device' }));
      });
  }, []);

  const chooseTerritory = useCallback((code: string | null) => {
    setTerritory(code);
    if (code === null) localStorage.removeItem(TERRITORY);
    else localStorage.setItem(TERRITORY, code);
  }, []);
  const desk = useMemo(
    (): Desk => ({
      published,
      readAgain,
      territory,
      chooseTerritory,
      key,
      setKey: (opened) => {
        setKey(opened === null ? null : withRights(opened));
        const own = opened?.entry.territories ?? 'all';
        const [only] = own;
        // The key of one préfecture says whose work this is.
        if (own !== 'all' && own.length === 1 && only !== undefined) chooseTerritory(only);
      },
      publisher: __REPLI_DESK__.publisher,
      now: new Date(readAt.getTime() - (Date.now() - clock.now().getTime())),
      clock,
    }),
    [published, readAgain, territory, chooseTerritory, key, readAt, clock],
  );
  const speak = (chosen: DeskLanguage) => {
    keepDeskLanguage(chosen);
    setLanguage(chosen);
  };
  return (
    <LanguageContext value={language}>
      <DeskContext value={desk}>
        <ExerciseContext value={exercise}>
          <OutboxContext value={sending}>
            <Shell part={part} speak={speak}>
              {part === 'review' ? <QueuePage /> : null}
              {part === 'lines' ? <LinesPage /> : null}
              {part === 'announce' ? <AnnouncePage /> : null}
              {part === 'second' ? <SecondPage /> : null}
              {part === 'log' ? <LogPage /> : null}
              {part === 'key' ? <KeyPage /> : null}
              {part === 'exercise' ? <PlayPage /> : null}
            </Shell>
          </OutboxContext>
        </ExerciseContext>
      </DeskContext>
    </LanguageContext>
  );
}
