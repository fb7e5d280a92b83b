import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { type KitOf, languageKit, withheldLines } from '../../../authoring/kit/kit.ts';
import type { Picture } from '../../../authoring/kit/picture.ts';
import { ALL_WORDS } from '../../../authoring/texts/all.ts';
import { grouped } from '../../../directory/written.ts';
import { LANGUAGES } from '../../../i18n/languages.ts';
import { saveFile } from '../../send/save-file.ts';
import { useDeskWords } from '../../shell/language.ts';
import { KIT_WORDS } from '../words/kit.ts';
import { measureHere, paint, pngOf } from './paint.ts';

const PARTS = ['alert', 'sms', 'post', 'radio', 'press', 'banner'] as const;

/** The announcement as it is passed on: one language at a time, each text to copy, each picture to save. */
export function KitCard({ kit }: { kit: KitOf }) {
  const words = useDeskWords(KIT_WORDS);
  const [at, setAt] = useState(0);
  const [said, setSaid] = useState('');
  const title = useId();
  const measure = useMemo(measureHere, []);
  const spoken = ALL_WORDS[at] ?? ALL_WORDS[0];
  const made = useMemo(
    () => (spoken === undefined ? null : languageKit(kit, spoken, measure)),
    [kit, spoken, measure],
  );
  const withheld = useMemo(() => withheldLines(kit).map(({ number }) => grouped(number)), [kit]);
  if (made === null) return null;
  const { texts, pictures } = made;
  const lang = made.words.language.slice(0, 2);
  const copy = (part: string, text: string) =>
    navigator.clipboard.writeText(text).then(
      () => setSaid(words.copied(part)),
      () => setSaid(words.notCopied),
    );
  return (
    <section className="card kit" aria-labelledby={title}>
      <h2 id={title}>{words.title}</h2>
      <p>{words.intro}</p>
      {withheld.length > 0 ? <p>{words.withheld(withheld.join(', '))}</p> : null}
      <label className="field">
        <span>{words.language}</span>
        <select value={at} onChange={(event) => setAt(Number(event.target.value))}>
          {ALL_WORDS.map((each, i) => (
            <option key={each.language} value={i}>
              {LANGUAGES[i]?.name}
            </option>
          ))}
        </select>
      </label>
      {PARTS.map((part) => {
        const [name, text] = [words.parts[part], texts[part]];
        if (text === null) return <p key={part}>{`${name} · ${words.tooLong}`}</p>;
        return (
          <div key={part} className="kit-part">
            <label className="field">
              <span>{name}</span>
              <textarea readOnly rows={4} lang={lang} dir="auto" value={text} />
            </label>
            <button type="button" className="plain" onClick={() => void copy(name, text)}>
              {words.copy(name)}
            </button>
          </div>
        );
      })}
      {pictures.map((picture) => (
        <PictureToSave key={picture.width} picture={picture} say={setSaid} />
      ))}
      <label className="field">
        <span>{words.alternative}</span>
        <textarea readOnly rows={4} lang={lang} dir="auto" value={pictures[0]?.alternative ?? ''} />
      </label>
      <p role="status">{said}</p>
    </section>
  );
}

function PictureToSave({ picture, say }: { picture: Picture; say: (said: string) => void }) {
  const words = useDeskWords(KIT_WORDS);
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height, language, alternative } = picture;
  useEffect(() => {
    if (canvas.current !== null) paint(canvas.current, picture);
  }, [picture]);
  const save = async () => {
    const name = `image-${language}-${width}x${height}.png`;
    try {
      if (canvas.current === null) return;
      const saved = await saveFile(name, 'image/png', await pngOf(canvas.current));
      if (saved !== 'given-up') say(words.saved(name));
    } catch {
      say(words.notSaved);
    }
  };
  return (
    <div className="kit-part">
      <canvas ref={canvas} role="img" aria-label={alternative} className="kit-picture" />
      <button type="button" className="plain" onClick={() => void save()}>
        {words.save(width, height)}
      </button>
    </div>
  );
}
