/** What is known of a whole text once it is decided what fails and where. */
import type { DetectedState, FailingService, FeedItem, ReplacementService } from '../model.ts';

export interface Setting {
  item: FeedItem;
  state: DetectedState;
  failing: readonly FailingService[];
  departements: readonly string[];
  /** Whether the last word on a service, in a territory or where the text names none, is that it is back. */
  isBack: (service: FailingService, code: string) => boolean;
  /** Codes of territories where something is said to fail, or to have failed. */
  failed: ReadonlySet<string>;
  /** Towns and sectors, as written, in what is told to fail. */
  failingTowns: ReadonlySet<string>;
  /** Where it is told that something fails: lines, and tokens of each, end excluded. */
  failingAt: readonly { line: number; from: number; to: number }[];
  /** Town or sector the whole text is limited to, as written; empty when wider. */
  area: string;
  policeArea: string;
  gendarmerieArea: string;
  samuArea: string;
  /** The one town where a line says that numbers fail, by the line's index; empty without one. */
  lineArea: (line: number) => string;
}

/** The short number that a line of a service stands in for; one for everything stands in for several. */
export const STANDS_IN_FOR: Readonly<Partial<Record<ReplacementService, FailingService>>> = {
  samu: 'samu',
  fire: 'fire',
  police: 'police',
  gendarmerie: 'police',
};
