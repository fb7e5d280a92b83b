import { describe, expect, it } from 'vitest';
import { readDocument } from './document.ts';
import { MAX_ENTRIES } from './feed.ts';
import { item, options, read, readSample, rss, sample } from './source.fixtures.ts';

const codes = ({ remarks }: { remarks: { code: string }[] }) => remarks.map(({ code }) => code);

describe('an Atom feed', () => {
  it('gives its outage as probable, with its link, the numbers hit, and no number to call', () => {
    const reading = readSample('prefecture.atom.xml');
    expect(reading).toMatchObject({ format: 'atom', problem: null, complete: true });
    expect(reading.messages).toMatchObject([
      {
        format: 'text',
        nature: 'actual',
        sent: '2026-11-22T17:12:00Z',
        content: {
          phase: 'ongoing',
          certainty: 'probable',
          territories: ['35'],
          numbers: { '15': 'disrupted', '18': 'disrupted' },
          lines: [],
          publisher: "Préfecture d'Ille-et-Vilaine",
          link: 'https://www.ille-et-vilaine.example/Actualites/panne-15-18',
        },
      },
    ]);
    expect(reading.texts).toMatchObject([
      {
        source: 'prefecture-35',
        numbers: [
          { service: 'samu', number: '+33261914315' },
          { service: 'fire', number: '+33261914318' },
        ],
      },
    ]);
  });

  it('that points to CAP alerts gives their addresses, and takes none of them for prose', () => {
    const reading = readSample('cap-index.atom.xml', { address: '' });
    expect(reading.pages).toEqual([
      {
        address: 'https://alertes.example/flux/1.cap',
        stamp: '2026-11-22T17:05:00Z Panne du 15',
      },
      { address: 'https://alertes.example/2.xml', stamp: '2026-11-22T16:00:00Z Vent violent' },
    ]);
    expect(reading.messages).toEqual([]);
  });

  it('that carries a CAP alert inside an entry gives the alert itself', () => {
    const alert = `<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>a</identifier><sender>s</sender><sent>2026-11-22T18:00:00+01:00</sent><status>Actual</status><msgType>Alert</msgType><scope>Public</scope><info><category>Infra</category><event>911 outage</event><urgency>Immediate</urgency><severity>Severe</severity><certainty>Observed</certainty><eventCode><valueName>SAME</valueName><value>TOE</value></eventCode><area><areaDesc>x</areaDesc></area></info></alert>`;
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><id>1</id><title>Panne</title><content type="text/xml">${alert}</content></entry></feed>`;
    expect(read(feed).messages).toMatchObject([
      { format: 'cap', id: 'a', content: { certainty: 'official', territories: ['35'] } },
    ]);
  });

  it('never follows an address that is not of the web', () => {
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><title>Le 15 est en panne</title><updated>2026-11-22T17:00:00Z</updated><link href="javascript:alert(1)"/><link type="application/cap+xml" href="file:///etc/passwd"/></entry></feed>`;
    const reading = read(feed);
    expect(reading.pages).toEqual([]);
    expect(reading.messages.map((message) => message.content?.link)).toEqual(['']);
    expect(codes(reading)).toEqual(['bad-link']);
    expect(reading.complete).toBe(false);
  });
});

describe('an RSS feed', () => {
  it('ends an outage with the later item that says so', () => {
    const { messages } = readSample('sdis.rss.xml', { kind: 'sdis' });
    expect(messages.map(({ id, type, content }) => [id, type, content?.phase])).toEqual([
      ['sdis35-2', 'update', 'ended'],
      ['sdis35-1', 'alert', 'ongoing'],
    ]);
    expect(messages[0]?.references).toMatchObject([{ id: 'sdis35-1' }]);
  });

  it('reads the full text rather than the short description', () => {
    const { texts } = readSample('sdis.rss.xml', { kind: 'sdis' });
    expect(texts.flatMap(({ numbers }) => numbers)).toMatchObject([{ number: '+33261914318' }]);
  });

  it('of version 1.0 is read like the others', () => {
    expect(readSample('mairie.rdf.xml', { kind: 'mairie' })).toMatchObject({
      format: 'rss1',
      messages: [{ sent: '2026-11-22T08:30:00Z', content: { numbers: { '17': 'disrupted' } } }],
    });
  });

  it('in windows-1252, announced or not, is read with its accents', () => {
    const text = rss(
      item({ title: 'Le 15 est en panne', body: 'Le 15 ne répond plus, dépannage en cours.' }),
    );
    const latin = (declaration: string) => Buffer.from(declaration + text, 'latin1');
    const announced = readDocument(
      latin('<?xml version="1.0" encoding="ISO-8859-1"?>'),
      'application/rss+xml',
      options(),
    );
    expect(announced.messages).toHaveLength(1);
    expect(announced.remarks).toEqual([]);
    const lied = readDocument(latin('<?xml version="1.0" encoding="UTF-8"?>'), '', options());
    expect(lied.messages).toHaveLength(1);
    expect(codes(lied)).toEqual(['wrong-charset']);
  });

  it('with more entries than are read says so and does not pass for complete', () => {
    const many = rss(item({ title: 'Marché de Noël' }).repeat(MAX_ENTRIES + 1));
    const reading = read(many);
    expect(codes(reading)).toEqual(['too-many-entries']);
    expect(reading.complete).toBe(false);
  });
});

describe('the warning systems of other countries', () => {
  it('NWS: SAME TOE is an official outage, another code never is, whatever its headline', () => {
    const { messages } = readSample('nws.json', { territories: [] });
    expect(messages.map(({ content }) => content?.certainty ?? null)).toEqual(['official', null]);
    expect(messages[0]).toMatchObject({
      format: 'nws',
      sent: '2026-11-22T17:05:00Z',
      content: { territories: [], lines: [], expires: '2026-11-22T23:00:00Z' },
    });
  });

  it('NWS: a collection without alerts is read, and says nothing', () => {
    const empty =
      '{"@context":["x",{"wx":"https://api.weather.gov/ontology#"}],"@graph":[],"title":"none"}';
    expect(read(empty)).toMatchObject({
      format: 'nws',
      messages: [],
      problem: null,
      complete: true,
    });
  });

  it('MoWaS: one warning of several languages is one message, in words and so probable', () => {
    const { messages, format } = readSample('mowas.json', { territories: [] });
    expect(format).toBe('mowas');
    expect(messages).toMatchObject([
      {
        sender: 'DE-XX-1',
        sent: '2026-11-22T16:05:00Z',
        content: { certainty: 'probable', publisher: 'Leitstelle Beispiel', territories: [] },
      },
    ]);
  });

  it('MoWaS: a drill sent as Actual stays what its status says, with a remark', () => {
    const drill = JSON.stringify({
      ...JSON.parse(sample('mowas.json').toString()),
      info: [{ event: 'Gefahrendurchsage', headline: 'Probealarm: Ausfall Notruf 112' }],
    });
    expect(read(drill)).toMatchObject({ messages: [{ nature: 'actual' }] });
    expect(codes(read(drill))).toContain('exercise-words');
  });

  it('MoWaS: the index leads to its warnings beside it and nowhere else', () => {
    const address = 'https://warnung.example/api31/mowas/mapData.json';
    const reading = readSample('mowas-index.json', { address });
    expect(reading.pages).toEqual([
      { address: 'https://warnung.example/api31/warnings/mow.DE-XX-1-000.json', stamp: '' },
    ]);
    expect(codes(reading)).toEqual(['bad-link']);
  });

  it('MoWaS: an empty list says that nothing is in force only where MoWaS is expected', () => {
    expect(read('[]', { format: 'mowas' })).toMatchObject({ problem: null, complete: true });
    expect(read('[]').problem?.code).toBe('empty-list');
  });

  it('Alertswiss: local times, test alerts, and versions of one alert', () => {
    const reading = readSample('alertswiss.json', { territories: [] });
    expect(reading.messages).toMatchObject([
      {
        id: 'POA-100-2',
        type: 'update',
        sent: '2026-11-22T17:15:00Z',
        references: [{ id: 'POA-100-1' }],
        content: { certainty: 'probable', phase: 'ongoing' },
      },
    ]);
    expect(codes(reading)).toContain('status-not-shown');
  });
});

describe('a source', () => {
  const outage = sample('nws.json')
    .toString()
    .replaceAll(
      '"geocode": { "SAME": ["031055"], "UGC": ["NEC055"] }',
      '"geocode": { "INSEE-DEP": ["35", "75"] }',
    );

  it('speaks for its own territories only', () => {
    expect(read(outage).messages[0]?.content?.territories).toEqual(['35']);
    expect(read(outage, { territories: 'all' }).messages[0]?.content?.territories).toEqual([
      '35',
      '75',
    ]);
  });

  it('about others alone says nothing, and that is logged', () => {
    const { messages, remarks, complete } = read(outage, { territories: ['22'] });
    expect(messages.every(({ content }) => content === null)).toBe(true);
    expect(remarks).toContainEqual({
      code: 'of-others',
      detail: expect.stringContaining('is about 35 75'),
    });
    expect(complete).toBe(true);
  });

  it('that is no authority stays unconfirmed even with an official code', () => {
    expect(read(outage, { trust: 'other' }).messages[0]?.content).toMatchObject({
      certainty: 'probable',
      lines: [],
    });
  });

  it('of another country speaks for no territory here, even of "the whole country"', () => {
    const text = rss(item({ title: 'Le 112 est en panne dans tout le pays' }));
    expect(
      read(text, { territories: [], kind: 'other' }).messages.flatMap(
        (m) => m.content?.territories ?? [],
      ),
    ).toEqual([]);
  });
});

describe('what is no feed is named', () => {
  const html =
    '<!DOCTYPE html><html><head><title>Portail</title></head><body>Connexion</body></html>';
  it.each([
    ['an HTML page', html, 'html-page'],
    ['XHTML behind a declaration', `<?xml version="1.0"?>\n<!-- x -->${html}`, 'html-page'],
    ['HTML without a type', '\n  <html lang="fr"><body/></html>', 'html-page'],
    ['an empty document', '   \n', 'empty'],
    ['a truncated feed', sample('prefecture.atom.xml').toString().slice(0, 900), 'not-well-formed'],
    ['truncated JSON', sample('nws.json').toString().slice(0, 900), 'not-well-formed'],
    ['other XML', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>', 'unknown-xml'],
    ['other JSON', '{"error":"not found"}', 'unknown-json'],
    ['plain text', 'Not found', 'not-a-feed'],
    [
      'entities in entities',
      `<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${rss('&b;')}`,
      'doctype-refused',
    ],
    [
      'an external entity',
      `<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>${rss('&a;')}`,
      'doctype-refused',
    ],
    [
      'a CAP alert without identity',
      '<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"/>',
      'incomplete',
    ],
  ])('%s', (_name, text, code) => {
    const reading = read(text);
    expect(reading.problem?.code).toBe(code);
    expect(reading).toMatchObject({ messages: [], complete: false, format: null });
  });

  it.each([
    ['a PDF', '%PDF-1.7', 'not-text'],
    ['gzip', '\u001f\u008b\u0008', 'not-text'],
    ['nothing', '', 'empty'],
  ])('%s', (_name, bytes, code) => {
    expect(readDocument(Buffer.from(bytes, 'latin1'), '', options()).problem?.code).toBe(code);
  });

  it('50 MB are refused unread', () => {
    const bytes = new Uint8Array(50 * 1024 * 1024).fill(0x20);
    expect(readDocument(bytes, '', options()).problem?.code).toBe('too-large');
  });
});
