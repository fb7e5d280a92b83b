/** What an announcement does: begins one, continues it, ends it, takes it back. */
export type AskedAct = { kind: 'alert' } | { kind: 'update' | 'all-clear' | 'cancel'; of: string };
