import { useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { territoryName } from '../../territories/names.ts';
import { useDesk } from '../desk.ts';
import { Notice } from '../parts/Notice.tsx';
import { useDeskWords } from '../shell/language.ts';
import { useDraft } from '../store/use-draft.ts';
import { ConfirmPage } from './confirm/ConfirmPage.tsx';
import { EditLine } from './edit/EditLine.tsx';
import { ImportPage } from './import/ImportPage.tsx';
import { LineList } from './list/LineList.tsx';
import { OpenFile } from './list/OpenFile.tsx';
import { withSignatures } from './model/attested.ts';
import { compareLines, publishedSince } from './model/compare.ts';
import { draftOf, givenOf, type LinesDraft } from './model/draft.ts';
import { problemsOf } from './model/problems.ts';
import type { PublishedVersion } from './model/published.ts';
import { FRESH_WORK, readWork, type Work, workName } from './model/saved-work.ts';
import { PublishPage } from './publish/PublishPage.tsx';
import { usePublishedVersion } from './use-published-version.ts';
import { useTakenNote } from './use-taken-note.ts';
import { type LinesView, useView, viewText } from './view.ts';
import { WorkState } from './WorkState.tsx';
import { LINES_WORDS } from './words.ts';
import { type LinesWorkspace, WorkspaceContext } from './workspace.ts';

/** The lines of one territory, from the published version or from the draft kept on this device. */
export function TerritoryLines({ code }: { code: string }) {
  const words = useDeskWords(LINES_WORDS);
  const { version, reading, allAsked, readAgain } = usePublishedVersion(code);
  const kept = useDraft<Work>(workName(code), readWork, () => FRESH_WORK);
  const work = kept.draft?.work ?? null;
  const draft = useMemo(() => effectiveDraft(work, version), [work, version]);
  const { change: changeWork } = kept;
  const change = useCallback(
    (to: (draft: LinesDraft) => LinesDraft) =>
      changeWork((before) => {
        const from = effectiveDraft(before.work, version);
        if (from === null) return before;
        const after = to(from);
        return after === from ? before : { work: after };
      }),
    [changeWork, version],
  );
  const taken = useTakenNote(code, {
    work: kept.draft?.work,
    change,
    readVersion: readAgain,
  });
  if (kept.draft === null || (draft === null && reading)) {
    return <p role="status">{words.reading}</p>;
  }
  if (draft === null) {
    return (
      <div className="lines">
        <h1>{words.titleOf(territoryName(code))}</h1>
        <Notice kind="warning">
          <p>{words.nothing}</p>
        </Notice>
        <OpenFile />
      </div>
    );
  }
  const given = {
    code,
    draft,
    version,
    allAsked,
    change,
    taken,
    readVersion: readAgain,
  };
  return (
    <Workspace {...given}>
      <WorkState begun={work !== null} foundFrom={kept.foundFrom} state={kept.state} />
    </Workspace>
  );
}

/** What is worked on: the draft, else the published lines; notes and signatures come in when known. */
function effectiveDraft(
  work: LinesDraft | null,
  version: PublishedVersion | null,
): LinesDraft | null {
  if (work === null) return version === null ? null : draftOf(version.territory);
  const signed = version === null ? work : withSignatures(work, version.lines);
  const { header } = signed;
  const notes = version?.territory.notes ?? null;
  return header.notes !== null || notes === null
    ? signed
    : { ...signed, header: { ...header, notes, $schema: version?.territory.$schema } };
}

interface WorkspaceProps
  extends Pick<
    LinesWorkspace,
    'code' | 'draft' | 'version' | 'allAsked' | 'change' | 'taken' | 'readVersion'
  > {
  children: React.ReactNode;
}

function Workspace({ children, ...given }: WorkspaceProps) {
  const { code, draft, version } = given;
  const { published, now } = useDesk();
  const { view, go } = useView();
  const today = now.toISOString().slice(0, 10);
  // The checks follow the keys at a distance: typing never waits for them.
  const late = useDeferredValue(draft);
  const checked = useMemo(() => givenOf(late), [late]);
  const others = published.directory?.territories;
  const problems = useMemo(
    () => problemsOf(checked, others ?? [], today),
    [checked, others, today],
  );
  const comparison = useMemo(
    () => compareLines(version?.lines ?? [], checked.lines, code),
    [version, checked, code],
  );
  const since = useMemo(
    () => publishedSince(version?.lines ?? [], checked.lines, code),
    [version, checked, code],
  );
  const workspace: LinesWorkspace = { ...given, problems, comparison, since, today, view, go };
  const lost = view.at === 'line' && !draft.lines.some(({ id }) => id === view.id);
  const shown: LinesView = lost ? { at: 'list' } : view;
  const top = useTopOf(viewText(shown));
  return (
    <WorkspaceContext value={workspace}>
      <div className="lines" ref={top} tabIndex={-1}>
        {children}
        {shown.at === 'list' ? <LineList /> : null}
        {shown.at === 'line' ? <EditLine key={shown.id} id={shown.id} /> : null}
        {shown.at === 'import' ? <ImportPage /> : null}
        {shown.at === 'confirm' ? <ConfirmPage id={shown.id} /> : null}
        {shown.at === 'publish' ? <PublishPage /> : null}
      </div>
    </WorkspaceContext>
  );
}

/** Where another view opens, reading begins at its top. */
function useTopOf(name: string) {
  const top = useRef<HTMLDivElement>(null);
  const drawn = useRef(name);
  useEffect(() => {
    if (drawn.current === name) return;
    drawn.current = name;
    top.current?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, [name]);
  return top;
}
