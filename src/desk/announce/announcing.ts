/** What every part of the form is given. */
import { createContext, useContext } from 'react';
import type { Announced } from '../../authoring/build.ts';
import type { AuthoredAct } from '../../authoring/choices.ts';
import type { Doubt } from '../../authoring/doubts.ts';
import type { AnnounceDraft } from './draft.ts';
import type { HeldChain } from './held/held-chains.ts';
import type { DraftSetting, WorkedOutage } from './outage-of.ts';
import type { Wrong } from './problems.ts';

export interface Announcing {
  draft: AnnounceDraft;
  change(to: (draft: AnnounceDraft) => AnnounceDraft): void;
  /** Puts the draft down now. */
  keepNow(): Promise<void>;
  /** Begins anew and forgets the draft. */
  drop(): void;
  setting: DraftSetting;
  /** Every announcement at hand. */
  chains: readonly HeldChain[];
  /** The chain that is continued, with its files. */
  continued: HeldChain | null;
  described: WorkedOutage;
  act: AuthoredAct | null;
  /** The message as it stands, all doubts put aside; null as long as something is wrong. */
  trial: Announced | null;
  wrong: readonly Wrong[];
  doubts: readonly Doubt[];
  /** Identifiers that are in use. */
  taken: ReadonlySet<string>;
}

export const AnnouncingContext = createContext<Announcing | null>(null);

/** @throws Error outside the page: a problem of the program */
export function useAnnouncing(): Announcing {
  const announcing = useContext(AnnouncingContext);
  if (announcing === null) throw new Error('useAnnouncing outside the page');
  return announcing;
}

/** A doubt as it is put aside: another value of it is asked about again. */
export const doubtKey = ({ code, value }: Doubt): string => `${code}|${value}`;
