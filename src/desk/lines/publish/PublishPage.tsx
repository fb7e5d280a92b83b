import { useDesk } from '../../desk.ts';
import { Notice } from '../../parts/Notice.tsx';
import { useDeskWords } from '../../shell/language.ts';
import { BackToList } from '../BackToList.tsx';
import { useWorkspace } from '../workspace.ts';
import { Checks } from './Checks.tsx';
import { Differences } from './Differences.tsx';
import { HandOn } from './HandOn.tsx';
import { SaveFile } from './SaveFile.tsx';
import { SendSigned } from './SendSigned.tsx';
import { PUBLISH_WORDS } from './words.ts';

/** What changes, whether it may, and every way to get it published. */
export function PublishPage() {
  const words = useDeskWords(PUBLISH_WORDS);
  const { publisher } = useDesk();
  const { draft, allAsked } = useWorkspace();
  const notesKnown = draft.header.notes !== null;
  return (
    <>
      <BackToList />
      <h1>{words.title}</h1>
      <Differences />
      <Checks />
      {notesKnown || !allAsked ? null : (
        <Notice kind="warning">
          <p>{words.notesUnknown}</p>
        </Notice>
      )}
      {notesKnown || allAsked ? (
        <>
          {publisher === '' ? null : <SendSigned />}
          <SaveFile />
          <HandOn />
        </>
      ) : (
        // A file made before they are read would be one without them.
        <p role="status">{words.notesRead}</p>
      )}
    </>
  );
}
