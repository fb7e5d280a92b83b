/** What an announcement does: begins one, continues it, ends it, takes it back. */
export type Deed = { kind: 'alert' } | { kind: 'update' | 'all-clear' | 'cancel'; of: string };
