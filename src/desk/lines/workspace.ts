/** What every view of the lines is given: the draft, what is published, and what is wrong. */
import { createContext, useContext } from 'react';
import type { Comparison, Since } from './model/compare.ts';
import type { LinesDraft } from './model/draft.ts';
import type { DraftProblems } from './model/problems.ts';
import type { PublishedVersion } from './model/published.ts';
import type { TakenNote } from './use-taken-note.ts';
import type { LinesView } from './view.ts';

export interface LinesWorkspace {
  /** INSEE code of the territory. */
  code: string;
  draft: LinesDraft;
  change(to: (draft: LinesDraft) => LinesDraft): void;
  /** The newest version that could be read; null when none could. */
  version: PublishedVersion | null;
  /** Whether all who may have that version, or its notes, have answered or were given up. */
  allAsked: boolean;
  /** Asks for the published version again; the newest known then. */
  readVersion(): Promise<PublishedVersion | null>;
  /** Against the published version; against nothing while that is unknown. */
  comparison: Comparison;
  /** What others published since the work began. */
  since: Since;
  /** The lines that the service took and this page has taken note of; null before it did. */
  taken: TakenNote | null;
  problems: DraftProblems;
  /** `2026-11-22`, in universal time, as the checks count. */
  today: string;
  view: LinesView;
  go(view: LinesView): void;
}

export const WorkspaceContext = createContext<LinesWorkspace | null>(null);

/** @throws Error outside the lines: a problem of the program */
export function useWorkspace(): LinesWorkspace {
  const workspace = useContext(WorkspaceContext);
  if (workspace === null) throw new Error('useWorkspace outside the lines');
  return workspace;
}
