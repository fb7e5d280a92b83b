import { useState } from 'react';
import type { CheckAnswer } from '../../directory/attest/request.ts';
import { Notice } from '../parts/Notice.tsx';
import { saveFile } from '../send/save-file.ts';
import { useDeskWords } from '../shell/language.ts';
import { linkOf } from './carried.ts';
import type { Handed } from './handed.ts';
import { useHandover } from './use-handover.ts';
import { SECOND_WORDS } from './words.ts';

interface HandedOverProps {
  handed: Handed;
  found: (answer: CheckAnswer) => void;
}

/** A request that waits for its answer, and the other ways to get it there. */
export function HandedOver({ handed, found }: HandedOverProps) {
  const words = useDeskWords(SECOND_WORDS);
  const way = useHandover(handed, found);
  return (
    <Notice kind={way === 'not-there' ? 'warning' : 'info'} live>
      <p>{words.ways[way]}</p>
      <Carry name={`demande-${handed.id}.jws`} text={handed.text} />
    </Notice>
  );
}

/** The signed text as a link or a file. */
export function Carry({ name, text }: { name: string; text: string }) {
  const words = useDeskWords(SECOND_WORDS);
  const [said, setSaid] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(linkOf(text, new URL('/desk/', location.href).href)).then(
      () => setSaid(words.copied),
      () => setSaid(words.notCopied),
    );
  const save = async () => {
    const saved = await saveFile(name, 'application/jose+json', text).catch(
      () => 'failed' as const,
    );
    if (saved === 'failed') setSaid(words.notSaved);
    else if (saved !== 'given-up') setSaid(words.saved(name));
  };
  return (
    <p className="actions">
      <button type="button" className="plain" onClick={() => void copy()}>
        {words.copyLink}
      </button>
      <button type="button" className="plain" onClick={() => void save()}>
        {words.saveFile}
      </button>
      <span role="status">{said}</span>
    </p>
  );
}
