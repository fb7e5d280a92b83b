import { useState } from 'react';
import { useScene } from '../../parts/scene.ts';
import { type Translate, useWords } from '../../parts/words.ts';
import type { ImportAnswer } from '../../place-model.ts';

/** Carries the saved places to another phone, as a small file that only the person moves. */
export function SavedFile() {
  const { t } = useWords();
  const { view, actions } = useScene();
  const [told, setTold] = useState('');
  const read = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (file === undefined) return;
    const answer = await actions?.places.importFile(file);
    // So that the same file, corrected, can be chosen again.
    input.value = '';
    if (answer !== undefined) setTold(importWords(answer, file.name, t));
  };
  return (
    <div className="saved-file">
      {view.places.saved.length === 0 ? null : (
        <button type="button" className="button" onClick={() => actions?.places.exportFile()}>
          {t('saved.export')}
        </button>
      )}
      <label className="button">
        {t('saved.import')}
        <input
          type="file"
          className="sr-only"
          accept=".json,application/json"
          onChange={(event) => void read(event.currentTarget)}
        />
      </label>
      <p role="status">{told}</p>
    </div>
  );
}

function importWords(answer: ImportAnswer, file: string, t: Translate): string {
  switch (answer.kind) {
    case 'imported':
      return t('saved.imported', { count: answer.count });
    case 'full':
      return t('saved.full');
    case 'not-kept':
      return t('saved.notKept');
    case 'bad': {
      const { problem } = answer;
      switch (problem.problem) {
        case 'not-a-file':
          return t('saved.notAFile', { file });
        case 'name':
          return t('saved.badName', { file, number: problem.number });
        case 'territory':
          return t('saved.badTerritory', { file, number: problem.number, value: problem.value });
        case 'commune':
          return t('saved.badCommune', { file, number: problem.number, value: problem.value });
      }
    }
  }
}
