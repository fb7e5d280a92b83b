import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeKey, sealKey } from '../../directory/key-file.ts';
import { keysText } from '../../directory/keys-list.ts';
import { type Io, UsageError } from '../../host/io.ts';
import { parseXml } from '../../host/xml.ts';
import { readCap } from '../../status/cap/read.ts';
import type { Message } from '../../status/message.ts';
import { openAnnouncement } from '../../status/signed/announcement.ts';
import { command } from './announce.ts';

/** 19:15 in Rennes. */
const NOW = new Date('2026-11-22T18:15:00Z');
let cwd: string;
let now: Date;

const LINE = {
  service: 'samu',
  number: '+33200000001',
  label: 'SAMU 35',
  kind: 'permanent',
  network: 'fixed',
  source: { publisher: 'SAMU', published: '2026-10' },
  confirmation: { by: 'SAMU', on: '2026-11-01', method: 'appel' },
} as const;

async function putTerritory(code: string, lines: readonly object[]): Promise<void> {
  const prefecture = { name: `Préfecture ${code}`, website: `https://www.pref${code}.example` };
  const file = { code, name: code, prefecture, lines, updated: '2026-11-22' };
  await writeFile(join(cwd, `data/territories/${code}.json`), JSON.stringify(file));
}

beforeEach(async () => {
  now = NOW;
  cwd = await mkdtemp(join(tmpdir(), 'repli-announce-'));
  await mkdir(join(cwd, 'data/territories'), { recursive: true });
  await writeFile(join(cwd, 'data/national.json'), '{"numbers":[],"updated":"2026-11-22"}');
  await writeFile(join(cwd, 'data/keys.json'), '{"keys":[]}');
  await putTerritory('22', []);
  await putTerritory('35', [
    LINE,
    { ...LINE, service: 'fire', number: '+33200000002', confirmation: null },
    { ...LINE, service: 'fire', number: '+33200000003', withdrawn: '2026-01-01' },
  ]);
});
afterEach(() => rm(cwd, { recursive: true }));

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    env: { REPLI_PASSPHRASE: 'quatre mots sans rapport' },
    cwd,
    now: () => now,
  };
  const code = await command.run(args, io).catch((error: unknown) => {
    if (!(error instanceof UsageError)) throw error;
    err.push(error.told.fr);
    return 2;
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
async function messageIn(name: string): Promise<Message> {
  const text = await readFile(join(cwd, name), 'utf8');
  const [message] = readCap(text, parseXml).messages;
  if (message === undefined) throw new Error(`no message in ${name}`);
  return message;
}
const announce = (...args: string[]) => run('--territory', '35', '--down', '15,18', ...args);

describe('exercise and real', () => {
  const FIRST = 'data/announcements/1.xml';
  /** A copy of a file with another identifier and status, said to go on with the message of another file. */
  const goingOn = async (model: string, of: string, to: string, status: string, id: string) => {
    const text = await readFile(join(cwd, model), 'utf8');
    const { sender, id: named, sent } = await messageIn(of);
    const joined = text
      .replace(/<identifier>[^<]+/, `<identifier>${id}`)
      .replace(/<status>\w+/, `<status>${status}`)
      .replace(/<msgType>\w+/, '<msgType>Update')
      .replace('</scope>', `</scope><references>${sender},${named},${sent}</references>`);
    await writeFile(join(cwd, to), joined);
  };

  it('nothing goes on with an exercise that joined a real announcement, nor the reverse', async () => {
    await mkdir(join(cwd, 'data/announcements'));
    await announce('--yes', '--out', FIRST);
    await goingOn(FIRST, FIRST, 'data/announcements/2.xml', 'Exercise', 'joint');
    for (const of of ['data/announcements/2.xml', 'joint']) {
      const { code, err } = await run('--all-clear', of);
      expect(code).toBe(2);
      expect(err).toContain('cet exercice se rattache à une annonce RÉELLE');
    }
    now = new Date(NOW.getTime() + 60_000);
    expect(await run('--all-clear', FIRST, '--yes', '--out', 'fin.xml')).toMatchObject({
      code: 0,
    });
    expect(await messageIn('fin.xml')).toMatchObject({ nature: 'actual' });
    expect((await messageIn('fin.xml')).references.map(({ id }) => id)).not.toContain('joint');

    await announce('--exercise', '--out', 'data/announcements/ex.xml');
    const drill = 'data/announcements/ex.xml';
    await goingOn(FIRST, drill, 'data/announcements/3.xml', 'Actual', 'faux');
    const { code, err } = await run('--update', 'faux', '--down', '15');
    expect(code).toBe(2);
    expect(err).toContain('cette annonce RÉELLE se rattache à un exercice');
  });
});

describe('repli announce', () => {
  it('announces with the confirmed lines of the directory, and says which it left out', async () => {
    const { code, err, out } = await announce(
      '--yes',
      ...['--disrupted', '17', '--works-from', 'mobile', '--fails-from', 'fixed'],
      ...['--since', '18:05', '--until', '4h', '--advice', 'mobile,retry'],
      ...['--link', 'https://pref35.example/panne', '--out', 'data/announcements/1.xml'],
    );
    expect(code).toBe(0);
    expect(out).toContain('RÉEL, annonce');
    expect(out.replace(/\s/g, ' ')).toContain('du 22 nov. 2026, 19 h 15 (heure de Paris)');
    expect(err).toContain('fire 02\u00a000\u00a000\u00a000\u00a002 (unconfirmed)');
    expect(err).not.toContain('00\u00a003');
    expect(await messageIn('data/announcements/1.xml')).toMatchObject({
      sender: 'pref35.example',
      nature: 'actual',
      type: 'alert',
      content: {
        territories: ['35'],
        numbers: { '15': 'down', '18': 'down', '17': 'disrupted' },
        worksFrom: ['mobile'],
        failsFrom: ['fixed'],
        lines: [{ service: 'samu', number: '+33200000001', area: '', network: 'fixed' }],
        advice: ['mobile', 'retry'],
        publisher: 'Préfecture 35',
        onset: '2026-11-22T17:05:00Z',
        expectedEnd: '2026-11-22T22:15:00Z',
        expires: '2026-11-23T04:15:00Z',
      },
    });
  });

  it('gives unconfirmed lines when told to, and never a withdrawn one', async () => {
    const { err } = await announce('--accept-unconfirmed', '--out', 'a.xml');
    const { content } = await messageIn('a.xml');
    expect(content?.lines.map(({ number }) => number)).toEqual(['+33200000001', '+33200000002']);
    expect(err).toContain('donnée sans confirmation récente');
  });

  it('takes lines of one’s own, and has them read again when the directory has them not', async () => {
    const lines = 'samu:02 00 00 00 01,fire:0200000009@Saint-Malo';
    const { err } = await announce('--lines', lines, '--out', 'a.xml');
    const { content } = await messageIn('a.xml');
    expect(content?.lines).toEqual([
      { service: 'samu', number: '+33200000001', area: '', network: 'fixed' },
      { service: 'fire', number: '+33200000009', area: 'Saint-Malo', network: 'fixed' },
    ]);
    expect(err).toContain('02\u00a000\u00a000\u00a000\u00a009\u00a0: absent de l’annuaire');
    expect(err).not.toContain('00\u00a001\u00a0: absent');
    const gone = await announce('--lines', 'fire:0200000003', '--out', 'b.xml');
    expect(gone.err).toContain('retiré de l’annuaire le 2026-01-01');
  });

  it('refuses a real outage without lines, and drill words, until --yes', async () => {
    const bare = await announce('--lines', 'none', '--out', 'a.xml');
    expect(bare).toMatchObject({ code: 1, out: '' });
    expect(bare.err).toContain('Refusé\u00a0: Annonce RÉELLE sans aucun numéro de remplacement');
    expect(bare.err).toContain('--yes');
    const drill = await announce('--publisher', 'Cellule exercice', '--out', 'a.xml');
    expect(drill.err).toContain('il y est question d’exercice');
    await expect(readFile(join(cwd, 'a.xml'))).rejects.toThrow('ENOENT');
    expect((await announce('--lines', 'none', '--yes', '--out', 'a.xml')).code).toBe(0);
  });

  it('marks an exercise, which needs no --yes', async () => {
    const { code, out } = await announce('--lines', 'none', '--exercise', '--out', 'a.xml');
    expect(code).toBe(0);
    expect(out).toContain('EXERCICE – Ille-et-Vilaine');
    expect((await messageIn('a.xml')).nature).toBe('exercise');
  });

  it('writes over no announcement, and prints to the terminal without --out', async () => {
    await announce('--yes', '--out', 'a.xml');
    const again = await announce('--yes', '--out', 'a.xml');
    expect(again).toMatchObject({ code: 2 });
    expect(again.err).toContain('a.xml existe déjà');
    expect((await announce('--yes')).out).toMatch(/^<\?xml/);
  });

  it('names the option, the value and what was expected', async () => {
    const wrong: [string[], string][] = [
      [['--territory', '99', '--down', '15'], '«\u00a099\u00a0»'],
      [['--territory', '35', '--down', '19'], '--down «\u00a019\u00a0»'],
      [['--territory', '35'], 'Quel numéro'],
      [['--down', '15'], 'Où'],
      [['--territory', '35', '--down', '15', '--works', '15'], 'à la fois'],
      [
        ['--territory', '35', '--down', '15', '--works-from', 'fax'],
        '--works-from «\u00a0fax\u00a0»',
      ],
      [['--territory', '35', '--down', '15', '--since', '18h'], '--since «\u00a018h\u00a0»'],
      [['--territory', '35', '--down', '15', '--lines', 'samu:15'], 'samu:15'],
      [['--territory', '35', '--down', '15', '--lines', 'pizza:0200000001'], 'pizza'],
      [['--territory', '35,22', '--down', '15'], '--publisher'],
      [['--territory', '56', '--down', '15'], 'data/territories/56.json'],
      [['--update', 'a', '--cancel', 'b'], 's’excluent'],
      [['--update', 'rien', '--down', '15'], 'aucune annonce en cours'],
      [['--downn', '15'], 'announce --territory'],
    ];
    for (const [args, said] of wrong) {
      const { code, err } = await run(...args);
      expect(code, args.join(' ')).toBe(2);
      expect(err, args.join(' ')).toContain(said);
    }
  });
});

describe('what follows an announcement', () => {
  const FIRST = 'data/announcements/1.xml';
  beforeEach(async () => {
    await announce('--yes', '--since', '18:05', '--out', 'data/announcements/1.xml');
    now = new Date(NOW.getTime() + 30 * 60_000);
  });

  it('keeps what is not said anew, and refers to all that went before', async () => {
    const first = await messageIn('data/announcements/1.xml');
    const goesOn = ['--update', first.id, '--down', '15', '--out', 'data/announcements/2.xml'];
    const asked = await run(...goesOn);
    expect(asked.code).toBe(1);
    expect(asked.err).toMatch(/ne dit plus rien de\s: 18\./);
    expect((await run(...goesOn, '--works', '18')).code).toBe(0);
    const second = await messageIn('data/announcements/2.xml');
    expect(second).toMatchObject({
      type: 'update',
      sender: first.sender,
      references: [{ id: first.id, sent: first.sent }],
      content: {
        numbers: { '15': 'down', '18': 'works' },
        lines: first.content?.lines,
        onset: first.content?.onset,
      },
    });
    const end = ['--all-clear', first.id, '--yes', '--out', 'data/announcements/3.xml'];
    expect((await run(...end)).code).toBe(0);
    const third = await messageIn('data/announcements/3.xml');
    expect(third.references.map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(third.content?.phase).toBe('ended');
    const again = await run('--cancel', 'data/announcements/1.xml');
    expect(again).toMatchObject({ code: 1 });
    expect(again.err).toContain('déjà terminée');
  });

  it('takes an end that was said by mistake back: the outage goes on as it was announced', async () => {
    const first = await messageIn('data/announcements/1.xml');
    await run('--all-clear', first.id, '--yes', '--out', 'data/announcements/2.xml');
    const written = ['--yes', '--out', 'data/announcements/3.xml'];
    const { err, code } = await run('--update', first.id, ...written);
    expect(err).toContain('cette suite dit qu’elle continue');
    expect(code).toBe(0);
    const third = await messageIn('data/announcements/3.xml');
    expect(third.content).toMatchObject({
      phase: 'ongoing',
      numbers: first.content?.numbers,
      lines: first.content?.lines,
    });
  });

  it('takes nothing back that was never published, unless told that it was', async () => {
    const text = await readFile(join(cwd, 'data/announcements/1.xml'), 'utf8');
    await writeFile(join(cwd, 'mine.xml'), text.replace(/<identifier>[^<]+/, '<identifier>mine-1'));
    const refused = await run('--cancel', 'mine.xml');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('rien à retirer');
    expect((await run('--cancel', 'mine.xml', '--yes')).code).toBe(0);
  });

  it('tells an end and a retraction apart in so many words', async () => {
    const end = await run('--all-clear', 'data/announcements/1.xml', '--yes', '--out', 'end.xml');
    expect(end.out).toContain('fin de panne');
    const mistake = await run('--cancel', 'data/announcements/1.xml', '--yes', '--out', 'back.xml');
    expect(mistake.out).toContain('c’était une erreur');
    expect(mistake.out).not.toContain('fin de panne');
  });

  it('cancels a mistake', async () => {
    await run('--cancel', FIRST, '--yes', '--out', 'data/announcements/2.xml');
    const { type, content } = await messageIn('data/announcements/2.xml');
    expect([type, content?.lines]).toEqual(['cancel', []]);
  });

  it('never changes a real outage into an exercise, nor its sender', async () => {
    for (const option of [['--exercise'], ['--sender', 'x']]) {
      const { code, err } = await run('--update', 'data/announcements/1.xml', ...option);
      expect(code).toBe(2);
      expect(err).toContain('première annonce');
    }
  });
});

describe('a signed announcement', () => {
  const keyFor = async (territories: string[]) => {
    const days = { from: '2026-11-01', until: '2027-11-01' };
    const wanted = { name: 'x', use: ['territory' as const], holder: 'X', territories, ...days };
    const key = await makeKey(wanted);
    await writeFile(join(cwd, 'data/keys.json'), keysText({ keys: [key.entry] }));
    await writeFile(join(cwd, 'key.json'), await sealKey(key, 'quatre mots sans rapport'));
    return key.entry;
  };

  it('opens with its key, and can be continued', async () => {
    const entry = await keyFor(['35']);
    const file = 'data/announcements/1.jws';
    expect((await announce('--yes', '--sign', 'key.json', '--out', file)).code).toBe(0);
    const text = await readFile(join(cwd, file), 'utf8');
    expect(
      await openAnnouncement(text, [entry], { now, read: (xml) => readCap(xml, parseXml) }),
    ).toMatchObject({
      ok: true,
      announcement: { territories: ['35'] },
    });
    now = new Date(NOW.getTime() + 60_000);
    const sealed = ['--sign', 'key.json', '--yes', '--out', 'data/announcements/2.jws'];
    const end = await run('--all-clear', file, ...sealed);
    expect(end.code).toBe(0);
  });

  it('is shown and asked for before it is signed', async () => {
    await keyFor(['35']);
    const asked = await announce('--exercise', '--sign', 'key.json', '--out', 'a.jws');
    expect([asked.code, asked.out]).toEqual([1, '']);
    expect(asked.err).toMatch(/EXERCICE, annonce.*Ille-et-Vilaine.*--yes/s);
    await expect(readFile(join(cwd, 'a.jws'))).rejects.toThrow('ENOENT');
  });

  it('is followed by signed messages only, and an unsigned one by unsigned ones', async () => {
    await keyFor(['35']);
    await announce('--yes', '--sign', 'key.json', '--out', 'data/announcements/1.jws');
    now = new Date(NOW.getTime() + 60_000);
    const plain = await run('--all-clear', 'data/announcements/1.jws', '--out', 'b.xml');
    expect(plain).toMatchObject({ code: 2 });
    expect(plain.err).toContain('--sign');
    await announce('--yes', '--out', 'data/announcements/2.xml');
    const sealed = ['--cancel', 'data/announcements/2.xml', '--sign', 'key.json'];
    expect((await run(...sealed)).err).toContain('n’est pas signée');
  });

  it('is not written when the host would refuse it, or under the wrong kind of name', async () => {
    await keyFor(['22']);
    const refused = await announce('--yes', '--sign', 'key.json', '--out', 'a.jws');
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('ne peut pas signer pour le territoire 35');
    await keyFor(['35']);
    expect((await announce('--yes', '--sign', 'key.json', '--out', 'a.xml')).err).toContain('.jws');
    expect((await announce('--yes', '--out', 'a.jws')).err).toContain('.xml');
  });
});

describe('repli announce --kit', () => {
  const KIT = ['--kit', 'kit', '--site', 'https://repli.example/'];

  it('writes what is passed on, with the numbers that may leave it and the address of the page', async () => {
    const { code, out, err } = await run(
      ...['--territory', '35', '--down', '15,18', '--out', 'panne.xml', '--yes'],
      ...['--lines', 'samu:02 00 00 00 01,fire:02 61 91 18 18', ...KIT],
    );
    expect(code, err).toBe(0);
    expect(out).toContain('kit');
    // In no directory, so temporary, and confirmed by no two people.
    expect(err.replaceAll('\u00a0', ' ')).toContain('02 61 91 18 18');
    const sms = await readFile(join(cwd, 'kit/fr/sms.txt'), 'utf8');
    expect(sms).toContain('SAMU (15) : 02 00 00 00 01');
    expect(sms).toContain('https://repli.example/35/');
    expect(sms).not.toContain('18 18');
    expect(await readFile(join(cwd, 'kit/ar/communique.txt'), 'utf8')).not.toMatch(/91.18.18/);
    expect(await readFile(join(cwd, 'kit/zh/image-1080x1080.svg'), 'utf8')).toMatch(/^<svg /);
  });

  it('marks an exercise, and refuses a folder with something in it before anything is announced', async () => {
    const drill = ['--territory', '35', '--down', '15', '--exercise', '--yes', ...KIT];
    expect((await run(...drill, '--out', 'exercice.xml')).code).toBe(0);
    for (const part of ['fr-alert.txt', 'radio.txt', 'communique.txt', 'bandeau.html']) {
      expect(await readFile(join(cwd, 'kit/fr', part), 'utf8')).toContain('EXERCICE');
    }
    const again = await run(...drill, '--out', 'encore.xml');
    expect(again.code).toBe(2);
    await expect(readFile(join(cwd, 'encore.xml'))).rejects.toThrow('ENOENT');
  });

  it('wants the address of the site', async () => {
    const { code, err } = await run('--territory', '35', '--down', '15', '--kit', 'kit', '--yes');
    expect(code).toBe(2);
    expect(err).toContain('--site');
  });
});
