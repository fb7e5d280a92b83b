/** What the oldest engines lack, as `tools/engines/extract-lacking.ts` took it from MDN's data. */
import table from './lacking.json' with { type: 'json' };

export interface Lacking {
  /** Package and edition that it was taken from. */
  source: string;
  engines: Readonly<Record<string, number>>;
  /** Names of the global object. */
  globals: readonly string[];
  /** By interface: members of its instances; by object of the language: members of it too. */
  members: Readonly<Record<string, readonly string[]>>;
  /** By interface: members of the interface itself. */
  statics: Readonly<Record<string, readonly string[]>>;
  /** Members by name alone, where nothing that these engines have has a member of that name. */
  names: readonly string[];
}

export const LACKING: Lacking = table;
