/** The version of a territory that is published now, from whoever has the newest. */
import * as v from 'valibot';
import { publishedLine } from '../../../directory/history/line-key.ts';
import {
  type Directory,
  type Key,
  type PublishedLine,
  Territory,
} from '../../../directory/model.ts';
import { openTerritory } from '../../../directory/signed-territory.ts';
import { finderIn } from './attested.ts';
import type { DraftOrigin } from './draft.ts';

export interface PublishedVersion {
  /** Its notes are null when the file itself was not read. */
  territory: DraftOrigin;
  lines: readonly PublishedLine[];
  /** `site`: the signed directory. `service`: a file that the publishing service took since. */
  from: 'site' | 'service';
  /** UTC instant of the signature. */
  at: string;
}

export interface ToldOfLines {
  directory: Directory | null;
  /** The raw file beside the directory, with its notes; null when it could not be read. */
  raw: string | null;
  /** The signed file in place at the publishing service; null when there is none or no answer. */
  signed: string | null;
}

/**
 * The newest good version. Lines come from signed documents alone; the raw file only adds its notes, and
 * the signatures of confirmations, which whoever reads them verifies for themselves.
 * @param code INSEE code
 * @param keys those that came with the desk
 */
export async function publishedVersion(
  code: string,
  { directory, raw, signed }: ToldOfLines,
  keys: readonly Key[],
  now: Date,
): Promise<PublishedVersion | null> {
  const fromSite = directory?.territories.find((territory) => territory.code === code);
  const service = signed === null ? null : await fromService(signed, code, keys, now);
  if (service !== null && (directory === null || service.at >= directory.issuedAt)) return service;
  if (directory === null || fromSite === undefined) return service;
  const file = readRaw(raw, code);
  const { $schema, notes } = file ?? { $schema: undefined, notes: null };
  const find = finderIn(file?.lines ?? []);
  const lines = fromSite.lines.map((line) => ({ ...line, confirmation: find(line) }));
  return {
    territory: { ...fromSite, lines, notes, ...($schema === undefined ? {} : { $schema }) },
    lines,
    from: 'site',
    at: directory.issuedAt,
  };
}

async function fromService(
  text: string,
  code: string,
  keys: readonly Key[],
  now: Date,
): Promise<PublishedVersion | null> {
  const opened = await openTerritory(text, keys, { now, code });
  const document = opened.ok ? opened.document : opened.stale;
  const parsed = v.safeParse(Territory, document?.territory);
  if (document === null || !parsed.success || parsed.output.code !== code) return null;
  const territory = parsed.output;
  const lines = territory.lines.map(publishedLine);
  return { territory, lines, from: 'service', at: document.issuedAt };
}

function readRaw(text: string | null, code: string): Territory | null {
  if (text === null) return null;
  try {
    const parsed = v.safeParse(Territory, JSON.parse(text));
    return parsed.success && parsed.output.code === code ? parsed.output : null;
  } catch {
    return null;
  }
}
