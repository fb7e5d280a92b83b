import { useDesk } from '../desk.ts';
import { useDeskWords } from '../shell/language.ts';
import { KeyOpen } from './KeyOpen.tsx';
import { MakeKey } from './MakeKey.tsx';
import { OpenKeyForm } from './OpenKeyForm.tsx';
import { KEY_WORDS } from './words.ts';

/** The officer's key: opened for the session, or kept on this device. */
export function KeyPage() {
  const words = useDeskWords(KEY_WORDS);
  const { key } = useDesk();
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.intro}</p>
      {key === null ? <OpenKeyForm /> : <KeyOpen deskKey={key} />}
      {key === null ? <MakeKey /> : null}
    </>
  );
}
