import { useMemo } from 'react';
import { Notice } from '../../parts/Notice.tsx';
import { useDeskWords } from '../../shell/language.ts';
import { useDraft } from '../../store/use-draft.ts';
import { BackToList } from '../BackToList.tsx';
import { imported } from '../model/draft.ts';
import { dayTyped } from '../model/form.ts';
import {
  linesToTake,
  namesAsSectors,
  newStaging,
  preview,
  readStaging,
  type Staging,
  sourceProblems,
} from '../model/staging.ts';
import { soundTerritory } from '../model/valid-part.ts';
import { useWorkspace } from '../workspace.ts';
import { bareCommunes } from './bare-communes.ts';
import { Columns } from './Columns.tsx';
import { Decide } from './Decide.tsx';
import { ListSource } from './ListSource.tsx';
import { PreviewTable } from './PreviewTable.tsx';
import { TakeIn } from './TakeIn.tsx';
import { useCommunes } from './use-communes.ts';
import { IMPORT_WORDS } from './words.ts';

/** A spreadsheet on its way in: read, understood, seen, and then taken whole or not at all. */
export function ImportPage() {
  const words = useDeskWords(IMPORT_WORDS);
  const { code, draft, change, today, go } = useWorkspace();
  const kept = useDraft(`import:${code}`, readStaging, () =>
    newStaging(draft.header.prefecture.name, dayTyped(today)),
  );
  const staging = kept.draft;
  const wanted = staging !== null && (staging.mapping.name >= 0 || staging.mapping.commune >= 0);
  const communes = useCommunes(code, wanted);
  const territory = useMemo(() => soundTerritory(draft, today), [draft, today]);
  const shown = useMemo(() => {
    if (staging === null || staging.grid === null) return null;
    return communes === null || communes === 'reading'
      ? preview(namesAsSectors(staging), { territory, communes: bareCommunes(code), today })
      : preview(staging, { territory, communes, today });
  }, [staging, territory, communes, code, today]);
  if (staging === null) return null;
  const set = (members: Partial<Staging>) => kept.change((before) => ({ ...before, ...members }));
  const problems = sourceProblems(staging, today);
  const lines = shown === null || problems.length > 0 ? null : linesToTake(staging, shown);
  const take = () => {
    if (lines === null) return;
    change((now) => imported(now, lines));
    kept.reset();
    go({ at: 'list' });
  };
  return (
    <>
      <BackToList />
      <h1 data-kept={kept.state}>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {staging.grid === null ? (
        <TakeIn staging={staging} change={kept.change} />
      ) : (
        <>
          <p className="table-read">
            {staging.file === '' ? words.pasted : words.from(staging.file)}{' '}
            <button type="button" className="plain" onClick={() => set({ grid: null })}>
              {words.again}
            </button>
          </p>
          <Columns staging={staging} set={set} />
          <ListSource staging={staging} problems={problems} set={set} />
          {wanted && communes === null ? (
            <Notice kind="warning">
              <p>{words.communesMissing}</p>
            </Notice>
          ) : null}
          {shown === null ? null : shown.ok ? (
            <section>
              <h2>{words.preview}</h2>
              <Decide
                staging={staging}
                totals={shown.totals}
                count={shown.lines.length}
                ready={lines !== null}
                set={set}
                take={take}
              />
              <PreviewTable staging={staging} rows={shown.rows} change={kept.change} />
            </section>
          ) : (
            <Notice kind="warning" live>
              <p>
                {words.missing(shown.missing.map((name) => words.columnNames[name]).join(', '))}
              </p>
            </Notice>
          )}
        </>
      )}
    </>
  );
}
