/** From a text sent by anybody to a version that may be kept, or the reason why not. */

import { attestedProblem } from '../../authoring/attested.ts';
import { lastingProblems } from '../../authoring/doubts.ts';
import { sayAnnouncementProblem } from '../../authoring/problem-words.ts';
import type { OfficeLanguage } from '../../base/messages.ts';
import { withAttestations } from '../../directory/checks/attestations.ts';
import { checkFiles, type SourceFile } from '../../directory/checks/check.ts';
import type { Territory } from '../../directory/model.ts';
import { openTerritory } from '../../directory/signed-territory.ts';
import { readCapInTime } from '../../host/read-cap.ts';
import { ownerKey } from '../../status/chain/key.ts';
import type { Nature } from '../../status/chain/nature.ts';
import { openAnnouncement } from '../../status/signed/announcement.ts';
import { openPresence } from '../../status/watch/presence.ts';
import type { DocumentKind } from '../store/kind.ts';
import type { Kept } from '../store/store.ts';
import { admitCheck } from './check.ts';
import { type AdmittedCorrection, admitCorrection } from './correction.ts';
import { type AdmittedDecision, admitDecision } from './decision.ts';
import { isAheadOfHost, keptAs, kidOf, type OfferedDocument } from './offer.ts';
import { type Admission, fromRefusal, refused } from './refusal.ts';

/** What may be kept, with what the service has still to compare of it. */
export type Admitted =
  | {
      kind: 'territory';
      kept: Kept;
      /** The checked content. */
      territory: Territory;
      /** Name of the published lines that it was made from (`baseOf`); null when it does not say. */
      base: string | null;
    }
  | { kind: 'announcement'; kept: Kept /** Whether it is real. */; nature: Nature }
  | { kind: 'watch' | 'request'; kept: Kept }
  | AdmittedCorrection
  | AdmittedDecision;

/** Verifies signature, rights and content. Whether it is newer than what is held is the store's word. */
export function admit(offer: OfferedDocument): Promise<Admission<Admitted>> {
  return ADMIT[offer.kind](offer);
}

const ADMIT: Readonly<
  Record<DocumentKind, (offer: OfferedDocument) => Promise<Admission<Admitted>>>
> = {
  territory: admitTerritory,
  announcement: admitAnnouncement,
  watch: admitWatch,
  request: admitCheck,
  correction: admitCorrection,
  decision: admitDecision,
};

async function admitTerritory(offer: OfferedDocument): Promise<Admission<Admitted>> {
  const { id: code, text, keys, now } = offer;
  const kid = kidOf(text);
  const opened = await openTerritory(text, keys, { now, code });
  if (!opened.ok) return fromRefusal(opened.refusal, kid);
  const { version, issuedAt } = opened.document;
  if (isAheadOfHost(version, issuedAt, now)) return refused('ahead-of-clock', { issuedAt }, kid);
  const files: SourceFile[] = [
    { file: `data/territories/${code}.json`, kind: 'territory', bytes: fileOf(opened.document) },
  ];
  const today = now.toISOString().slice(0, 10);
  const read = checkFiles(files, { today, whole: false });
  const checked = await withAttestations(files, read, { keys, today });
  const errors = checked.problems.filter(({ severity }) => severity === 'error');
  const [territory] = read.territories;
  if (errors.length > 0 || territory === undefined) {
    return refused('faulty-content', { count: String(errors.length) }, kid, errors);
  }
  const kept = keptAs(offer, { kid, version, issuedAt });
  return {
    ok: true,
    admitted: { kind: 'territory', kept, territory, base: territoryBase(text) },
  };
}

async function admitAnnouncement(offer: OfferedDocument): Promise<Admission<Admitted>> {
  const { id, text, keys, now } = offer;
  const kid = kidOf(text);
  const opened = await openAnnouncement(text, keys, { now, read: readCapInTime });
  if (!opened.ok) return fromRefusal(opened.refusal, kid);
  const { sequence: version, issuedAt } = opened.announcement;
  if (isAheadOfHost(version, issuedAt, now)) return refused('ahead-of-clock', { issuedAt }, kid);
  const { messages, remarks } = opened;
  if (remarks.some(({ code }) => code === 'exercise-words')) {
    return refused('drill-as-actual', {}, kid);
  }
  const [message] = messages;
  // Not about emergency numbers, for nowhere, or empty: a cancellation alone may say no more.
  const silent = message?.content === null && message.type !== 'cancel';
  if (message === undefined || silent) return refused('not-an-outage', {}, kid);
  if (remarks.length > 0) {
    const detail = remarks.map((remark) => `${remark.code}: ${remark.detail}`).join('; ');
    return refused('bad-announcement', { detail }, kid);
  }
  if (message.id !== id) return refused('other-identifier', { found: message.id }, kid);
  const { content, nature } = message;
  const bar = { keys, today: now.toISOString().slice(0, 10) };
  const unproven = await attestedProblem(opened.announcement.attested, content, bar);
  if (unproven !== null) return refused('bad-announcement', { detail: unproven }, kid);
  const problems =
    content === null || nature !== 'actual' ? [] : lastingProblems(content, message.sent);
  if (problems.length > 0) {
    const said = (language: OfficeLanguage) =>
      problems.map((problem) => sayAnnouncementProblem(problem, language)).join(' ');
    return refused('faulty-announcement', { fr: said('fr'), en: said('en') }, kid);
  }
  const kept = keptAs(offer, { kid, version, issuedAt, owner: ownerKey(message) });
  return { ok: true, admitted: { kind: 'announcement', kept, nature } };
}

/** A key speaks for nobody but its own holder: its statement lies under its own name. */
async function admitWatch(offer: OfferedDocument): Promise<Admission<Admitted>> {
  const { id, text, keys, now } = offer;
  const opened = await openPresence(text, 'statement', keys, now);
  if (!opened.ok) return fromRefusal(opened.refusal, kidOf(text));
  const { kid, sequence: version, at: issuedAt } = opened.presence;
  if (kid !== id) return refused('other-identifier', { found: kid }, kid);
  return {
    ok: true,
    admitted: { kind: 'watch', kept: keptAs(offer, { kid, version, issuedAt }) },
  };
}

/** The territory file inside a signed text that was admitted, as `data/territories` holds it. */
export function territoryFile(body: string): string {
  const { payload } = JSON.parse(body) as { payload: string };
  return textOf(JSON.parse(payload) as { territory: unknown });
}

/** Name of the published lines that a signed text was made from; null when it does not say. */
export function territoryBase(body: string): string | null {
  const { payload } = JSON.parse(body) as { payload: string };
  const { base } = JSON.parse(payload) as { base?: unknown };
  return typeof base === 'string' ? base : null;
}

const textOf = ({ territory }: { territory: unknown }): string =>
  `${JSON.stringify(territory ?? null, null, 2)}\n`;

const fileOf = (document: { territory: unknown }) => new TextEncoder().encode(textOf(document));
