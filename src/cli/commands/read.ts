import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readKnownLines } from '../../collector/known-lines.ts';
import { type Folders, foldersOf } from '../../host/folders.ts';
import { type Io, UsageError } from '../../host/io.ts';
import { parseXml } from '../../host/xml.ts';
import { apart, mixedRemarks } from '../../status/chain/nature.ts';
import { settle } from '../../status/chain/settle.ts';
import { detect } from '../../status/detect/detect.ts';
import { readDocument } from '../../status/feeds/document.ts';
import type { FeedSource } from '../../status/feeds/source.ts';
import { SOURCE_KINDS } from '../../status/feeds/sources-model.ts';
import { MAX_BYTES } from '../../status/feeds/text.ts';
import { isGap } from '../../status/remarks.ts';
import { type Command, orUsage } from '../command.ts';

const USAGE =
  'repli read FILE… [--kind prefecture] [--territory 35[,22…]] [--trust official|other] [--lang fr] [--address https://…] [--type "text/xml; charset=…"] [--data data]';

function options(args: readonly string[], folders: Folders) {
  return orUsage(USAGE, () => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        kind: { type: 'string', default: 'prefecture' },
        territory: { type: 'string', default: 'all' },
        trust: { type: 'string', default: 'official' },
        lang: { type: 'string', default: 'fr' },
        address: { type: 'string', default: '' },
        type: { type: 'string', default: '' },
        data: { type: 'string', default: folders.data },
      },
    });
    return { ...values, files: positionals };
  });
}

function sourceOf({
  kind,
  trust,
  territory,
  lang,
  address,
}: ReturnType<typeof options>): FeedSource {
  const known = SOURCE_KINDS.find((name) => name === kind);
  if (known === undefined) {
    throw new UsageError(`--kind ${kind}: one of ${SOURCE_KINDS.join(', ')} was expected.`);
  }
  if (trust !== 'official' && trust !== 'other') {
    throw new UsageError(`--trust ${trust}: official or other was expected.`);
  }
  const territories = territory === 'all' ? 'all' : territory.toUpperCase().split(',');
  return { id: 'read', name: kind, kind: known, territories, trust, lang, address };
}

/** The bytes of a file; one that is too large is never opened. */
async function bytesOf(path: string): Promise<Uint8Array> {
  const { size } = await stat(path);
  if (size > MAX_BYTES) throw new Error(`too-large: ${size} bytes; at most ${MAX_BYTES} are read.`);
  return readFile(path);
}

async function run(args: readonly string[], io: Io): Promise<number> {
  const wanted = options(args, foldersOf(io));
  if (wanted.files.length === 0) throw new UsageError(`no file named.\n${USAGE}`);
  const source = sourceOf(wanted);
  const known = await readKnownLines(resolve(io.cwd, wanted.data));
  let failed = false;
  for (const file of wanted.files) {
    const bytes = await bytesOf(resolve(io.cwd, file)).catch((error: Error) => error);
    if (bytes instanceof Error) {
      io.err(`${file}: ${bytes.message}`);
      failed = true;
      continue;
    }
    const now = io.now();
    const reading = readDocument(bytes, wanted.type, {
      source,
      parse: parseXml,
      detect,
      known,
      now,
    });
    if (reading.problem !== null) {
      const { code, detail } = reading.problem;
      io.err(`${file}: ${code}: ${detail}`);
      failed = true;
      continue;
    }
    const { format, messages, drafts, pages, complete } = reading;
    const mixed = mixedRemarks(apart(messages).mixed);
    io.out(
      JSON.stringify({
        file,
        format,
        announcements: settle(messages, source.id),
        pages: pages.map(({ address }) => address),
        drafts,
        remarks: [...reading.remarks, ...mixed],
        complete: complete && !mixed.some(isGap),
      }),
    );
  }
  return failed ? 1 : 0;
}

/** `repli read`: 0 when every file was understood, 1 when one was not. */
export const command: Command = {
  summary: 'Lit une alerte ou un flux et dit ce qui en est compris / reads alerts and feeds',
  usage: USAGE,
  run,
};
