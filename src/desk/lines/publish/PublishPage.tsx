import { useDesk } from '../../desk.ts';
import { Notice } from '../../parts/Notice.tsx';
import { useWords } from '../../shell/language.ts';
import { useBench } from '../bench.ts';
import { LINES_WORDS } from '../words.ts';
import { Checks } from './Checks.tsx';
import { Differences } from './Differences.tsx';
import { HandOn } from './HandOn.tsx';
import { SaveFile } from './SaveFile.tsx';
import { SendSigned } from './SendSigned.tsx';
import { PUBLISH_WORDS } from './words.ts';

/** What changes, whether it may, and every way to get it published. */
export function PublishPage() {
  const words = useWords(PUBLISH_WORDS);
  const common = useWords(LINES_WORDS);
  const { publisher } = useDesk();
  const { draft, go } = useBench();
  return (
    <>
      <p>
        <button type="button" className="plain back" onClick={() => go({ at: 'list' })}>
          {common.back}
        </button>
      </p>
      <h1>{words.title}</h1>
      <Differences />
      <Checks />
      {draft.header.notes === null ? (
        <Notice kind="warning">
          <p>{words.notesUnknown}</p>
        </Notice>
      ) : null}
      {publisher === '' ? null : <SendSigned />}
      <SaveFile />
      <HandOn />
    </>
  );
}
