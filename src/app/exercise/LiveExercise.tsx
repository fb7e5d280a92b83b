import { useEffect, useState } from 'react';
import { phoneFile } from '../../exercise/phone-code.ts';
import {
  begun,
  noted,
  type PhoneRecord,
  STORIES,
  type Story,
} from '../../exercise/phone-record.ts';
import { languageOf } from '../../i18n/languages.ts';
import { ExercisePage, type PhonePlay } from '../../pages/exercise/ExercisePage.tsx';
import { StartForm } from '../../pages/exercise/StartForm.tsx';
import { Timeline } from '../../pages/exercise/Timeline.tsx';
import type { Scene } from '../../pages/parts/scene.ts';
import { EXERCISE_QUERY, pathOf } from '../../pages/routes.ts';
import { forgetRecord, heldRecord, keepRecord } from '../../store/practice.ts';
import { offerFile } from '../offer-file.ts';

/** Name of the file that a record is carried in. */
const FILE_NAME = 'repli-exercice.json';

function byLot(): Story {
  const stories = Object.keys(STORIES) as Story[];
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return stories[random % stories.length] ?? 'breath';
}

/** The page of practising, taken over. */
export function LiveExercise(scene: Scene) {
  const { model, view } = scene;
  const [held, setHeld] = useState<PhoneRecord | null | undefined>(undefined);
  // In exercise mode the page goes on noting: what came with the news stands in the timeline at once.
  const record = view.practice?.record ?? held ?? null;
  useEffect(() => setHeld(heldRecord()), []);

  function begin(territory: string): boolean {
    const { ahead } = view.news.contact;
    const kept = keepRecord(
      begun(
        {
          territory,
          language: languageOf(model.lang).folder,
          story: byLot(),
          ahead: ahead === null || ahead === undefined ? null : ahead / 1000,
        },
        Date.now(),
      ),
    );
    if (kept) location.assign(pathOf({ lang: model.lang, territory }) + EXERCISE_QUERY);
    return kept;
  }
  function leave(): void {
    if (record === null) return;
    keepRecord(noted(record, { did: 'left' }, Date.now()));
    location.reload();
  }
  function forget(): void {
    forgetRecord();
    // Out of the exercise, to where it is asked for.
    location.assign(location.pathname);
  }

  const play: PhonePlay | null =
    held === undefined
      ? null
      : {
          ...{ StartForm, Timeline },
          record,
          begin,
          leave,
          forget,
          saveFile: () => {
            if (record !== null) offerFile(FILE_NAME, phoneFile(record));
          },
        };
  return <ExercisePage {...scene} play={play} />;
}
