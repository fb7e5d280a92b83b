import { useState } from 'react';
import { type Saved, saveFile } from '../../send/save-file.ts';
import { useDeskWords } from '../../shell/language.ts';
import { draftText } from '../model/draft.ts';
import { useWorkspace } from '../workspace.ts';
import { PUBLISH_WORDS } from './words.ts';

/** Saves the territory file; always possible, even of a draft with errors. */
export function SaveFile() {
  const words = useDeskWords(PUBLISH_WORDS);
  const { code, draft, today } = useWorkspace();
  const [told, setTold] = useState<Saved | 'failed' | null>(null);
  const file = `${code}.json`;
  const save = async () => {
    setTold(null);
    const saved = await saveFile(file, 'application/json', draftText(draft, today)).catch(
      () => 'failed' as const,
    );
    setTold(saved);
  };
  const said = {
    saved: words.saved,
    downloaded: words.downloaded(file),
    'given-up': '',
    failed: words.notSaved,
  };
  return (
    <section className="card">
      <h2>{words.save}</h2>
      <p>{words.saveLead(file)}</p>
      <p className="actions">
        <button type="button" onClick={() => void save()}>
          {words.saveNow(file)}
        </button>
      </p>
      <p role="status">{told === null ? '' : said[told]}</p>
    </section>
  );
}
