/** Where something holds, and the questions asked of that: one answer for phones, desk and host. */
import { TERRITORIES } from './names.ts';

/** Every territory, or some by INSEE code. */
export type Scope = 'all' | readonly string[];

/** Whether a territory is among them. */
export const covers = (scope: Scope, code: string): boolean =>
  scope === 'all' || scope.includes(code);

/** Whether what holds in a scope concerns whoever is in a territory; without one, everybody. */
export const concerns = (scope: Scope, code: string | null): boolean =>
  code === null || covers(scope, code);

/** Whether no part of a scope lies outside of another. Naming every territory is not "all". */
export const within = (part: Scope, whole: Scope): boolean =>
  whole === 'all' || (part !== 'all' && part.every((code) => whole.includes(code)));

/** Whether two scopes have a territory in common. */
export const overlap = (scope: Scope, other: Scope): boolean =>
  scope === 'all' ? other === 'all' || other.length > 0 : scope.some((code) => covers(other, code));

/** What two scopes have in common. */
export function common(scope: Scope, other: Scope): Scope {
  if (scope === 'all') return other;
  return scope.filter((code) => covers(other, code));
}

/** The codes, every one of them by name. */
export const codesIn = (scope: Scope): readonly string[] =>
  scope === 'all' ? TERRITORIES.map(({ code }) => code) : scope;
