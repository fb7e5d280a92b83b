/**
 * The oldest engines in which a phone must do the whole job: take the worker in, ask for the
 * bulletin, open a plan, start without a network. The one place that says so; the build lowers
 * syntax to it and refuses what it cannot lower. Why these: docs/decisions/2026-11-28-navigateurs.md.
 */

/** Versions as MDN's compatibility data names the engines. */
export const OLDEST_ENGINES = { chrome_android: 80, safari_ios: 15, firefox: 78 } as const;

/** The newest edition of the language that all of them read: syntax of later ones is lowered. */
export const LANGUAGE_EDITION = 2020;

/** The same for the bundler. */
export const SCRIPT_TARGET = `es${LANGUAGE_EDITION}`;

/** The same for the style sheets: major version in the third byte, as Lightning CSS counts. */
export const STYLE_TARGETS = {
  chrome: OLDEST_ENGINES.chrome_android << 16,
  ios_saf: OLDEST_ENGINES.safari_ios << 16,
  firefox: OLDEST_ENGINES.firefox << 16,
} as const;
