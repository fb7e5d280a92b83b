/**
 * The only ways in which a text of ours becomes script or markup (Trusted Types). Where the browser knows the
 * policy, everything else is refused at the sink, whatever a feed or a file brought there. What the policy makes
 * never leaves this file but for what is fixed here.
 */

/** What of Trusted Types is used here: not every compiler and no old browser knows them. */
interface Factory {
  createPolicy(name: string, rules: Rules): { [K in keyof Rules]: (text: string) => unknown };
}
interface Rules {
  createHTML(text: string): string;
  createScriptURL(text: string): string;
}

/** Workers of the citizen pages and of the desk, by the addresses that the build gives them. */
const OWN = /^\/(desk\/)?(worker|assets\/place-worker-[\w-]{8})\.js$/;
/** A standards-mode document of its own; it takes the page's policy over, and runs no script. */
const EMPTY = '<!doctype html><html><head><meta charset="utf-8"></head><body></body></html>';

const RULES: Rules = {
  createHTML: (text) => text,
  createScriptURL(text) {
    if (!OWN.test(text)) throw new TypeError(`${text} is no script of ours`);
    return text;
  },
};

// A policy can be made once a page: a second of the same name is refused.
const policy =
  (globalThis as { trustedTypes?: Factory }).trustedTypes?.createPolicy('repli', RULES) ?? RULES;

/**
 * The address of a worker of ours, as browsers take it that want proof.
 * @throws TypeError when it is none
 */
export const ownScript = (address: string): string => policy.createScriptURL(address) as string;

/** An empty page for a frame. */
export const emptyDocument = (): string => policy.createHTML(EMPTY) as string;

/** Reads XML with the browser's own parser: a document apart, which loads nothing and runs nothing. */
export const parseXmlInPage = (text: string): Document =>
  new DOMParser().parseFromString(policy.createHTML(text) as string, 'application/xml');
