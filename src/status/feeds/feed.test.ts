import { describe, expect, it } from 'vitest';
import { read, rss } from './source.fixtures.ts';

const codes = ({ remarks }: { remarks: { code: string }[] }) => remarks.map(({ code }) => code);
const DATED = '<pubDate>Sun, 22 Nov 2026 18:00:00 +0100</pubDate>';
const UPDATED = '<updated>2026-11-22T17:00:00Z</updated>';
const atom = (inner: string, attributes = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom"${attributes}><title>x</title>${inner}</feed>`;
const addresses = (text: string, address = 'https://sdis.example/actu/feed.atom') =>
  read(text, { address }).pages.map((page) => page.address);
const CAP = 'type="application/cap+xml"';

describe('a relative link', () => {
  it.each([
    ['no base', '', '', '', 'https://sdis.example/actu/1.xml'],
    ['a base of the feed', ' xml:base="/alertes/"', '', '', 'https://sdis.example/alertes/1.xml'],
    [
      'one in the other',
      ' xml:base="/alertes/"',
      ' xml:base="2026/"',
      ' xml:base="11/"',
      'https://sdis.example/alertes/2026/11/1.xml',
    ],
    ['another site', '', ' xml:base="https://cap.example/a/"', '', 'https://cap.example/a/1.xml'],
    [
      'a base that is none',
      ' xml:base="http://["',
      ' xml:base="mailto:x"',
      '',
      'https://sdis.example/actu/1.xml',
    ],
  ])('is resolved against %s', (_name, feed, entry, link, expected) => {
    const text = atom(`<entry${entry}><id>1</id><link ${CAP}${link} href="1.xml"/></entry>`, feed);
    expect(addresses(text)).toEqual([expected]);
  });

  it('is resolved in an RSS channel with a base of its own', () => {
    const text = `<rss version="2.0"><channel xml:base="https://x.example/a/"><item><title>Le 18 est en panne</title><link>b</link>${DATED}</item></channel></rss>`;
    expect(read(text).messages[0]?.content?.link).toBe('https://x.example/a/b');
  });

  it('of a feed from nowhere is resolved against where the feed says it is', () => {
    const text = atom(
      `<link href="https://x.example/"/><link rel="self" href="https://x.example/f/feed"/><entry><id>1</id><link ${CAP} href="1.xml"/></entry>`,
    );
    expect(addresses(text, '')).toEqual(['https://x.example/f/1.xml']);
  });
});

describe('a title', () => {
  const titled = (title: string) =>
    read(`<rss><channel><item><title>${title}</title>${DATED}</item></channel></rss>`).texts[0]
      ?.title;
  it.each([
    ['text alone', 'Panne du 15', 'Panne du 15'],
    ['escaped twice', 'Panne du 15 &amp;amp; du 18', 'Panne du 15 & du 18'],
    [
      'escaped three times, with marks',
      'Panne des num&amp;amp;eacute;ros d&amp;amp;#8217;urgence &amp;amp;lt;b&amp;amp;gt;15&amp;amp;lt;/b&amp;amp;gt;',
      'Panne des numéros d’urgence 15',
    ],
    [
      'with a sign that is no mark',
      'Panne du 15 : attente &lt; 2 min',
      'Panne du 15 : attente < 2 min',
    ],
  ])('%s is read as people see it', (_name, written, seen) => {
    expect(titled(written)).toBe(seen);
  });
});

describe('an item', () => {
  it('whose guid is its address, written from the root of its site, has that link', () => {
    const item = `<item><title>Le 15 est en panne</title><guid isPermaLink="true">/a/panne</guid>${DATED}</item>`;
    const text = `<rss xml:base="https://x.example/z/"><channel>${item}</channel></rss>`;
    expect(read(text).messages[0]?.content?.link).toBe('https://x.example/a/panne');
  });

  it.each(['channel', 'channel><group', 'section'])('is found in <%s>', (parents) => {
    const close = parents
      .split('><')
      .reverse()
      .map((name) => `</${name}>`)
      .join('');
    const text = `<rss><${parents}><item><title>Le 15 est en panne</title>${DATED}</item>${close}</rss>`;
    expect(read(text).messages).toHaveLength(1);
  });
});

describe('an alert of a feed', () => {
  const feedOf = (href: string) =>
    atom(`<entry><id>1</id>${UPDATED}<title>x</title>${href}</entry>`);

  it('is asked for by https when the feed came by https', () => {
    const link = `<link ${CAP} href="http://cap.example/1.xml"/>`;
    expect(addresses(feedOf(link))).toEqual(['https://cap.example/1.xml']);
    expect(addresses(feedOf(link), 'http://intern.example/feed')).toEqual([
      'http://cap.example/1.xml',
    ]);
    const based = atom(
      `<entry xml:base="http://cap.example/"><id>1</id><link ${CAP} href="1.xml"/></entry>`,
    );
    expect(addresses(based)).toEqual(['https://cap.example/1.xml']);
  });

  it('that has several documents has all of them read', () => {
    const text = feedOf(
      `<link ${CAP} href="/fr.xml"/><link ${CAP} href="/en.xml"/><link ${CAP} href="/fr.xml"/>`,
    );
    expect(addresses(text)).toEqual(['https://sdis.example/fr.xml', 'https://sdis.example/en.xml']);
  });

  it('is known by its name where its type is not said', () => {
    expect(addresses(feedOf('<link rel="enclosure" type="text/xml" href="/1.cap?v=2"/>'))).toEqual([
      'https://sdis.example/1.cap?v=2',
    ]);
  });

  it.each([
    `<link ${CAP} href=""/>`,
    `<link ${CAP} href="http://[/1.xml"/>`,
    `<link ${CAP} href="file:///1.xml"/>`,
    `<enclosure ${CAP}/>`,
    '<event xmlns="urn:oasis:names:tc:emergency:cap:1.2">x</event>',
  ])('whose link leads nowhere is a gap: %s', (link) => {
    const reading = read(feedOf(link));
    expect(codes(reading)).toEqual(['bad-link']);
    expect(reading.complete).toBe(false);
  });

  it('that several lie in one entry has all of them read', () => {
    const alert = (id: string) =>
      `<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>${id}</identifier><sender>s</sender><sent>2026-11-22T18:00:00+01:00</sent><status>Actual</status><msgType>Alert</msgType><scope>Public</scope><info><category>Infra</category><event>Panne du 15</event><urgency>Immediate</urgency><severity>Severe</severity><certainty>Observed</certainty></info></alert>`;
    const inside = atom(
      `<entry><id>1</id><content type="text/xml">${alert('a')}${alert('b')}</content>${alert('c')}</entry>`,
    );
    expect(
      read(inside)
        .messages.map(({ id }) => id)
        .sort(),
    ).toEqual(['a', 'b', 'c']);
  });
});

describe('items that share an identity', () => {
  const outage = (
    place: string,
    guid: string,
    link: string,
    title = `Le 15 est en panne ${place}`,
  ) =>
    `<item><title>${title}</title><link>${link}</link><guid isPermaLink="false">${guid}</guid><description>Panne du 15 ${place}.</description>${DATED}</item>`;
  const HERE = 'en Ille-et-Vilaine';
  const THERE = "dans les Côtes-d'Armor";
  const ids = (text: string) =>
    read(text, { territories: ['35', '22'] }).messages.map(({ id }) => id);

  it.each(['N/A', '0', 'actu', 'https://x.example/'])(
    '"%s" are told apart by their links',
    (guid) => {
      const text = rss(
        outage(HERE, guid, 'https://x.example/1') + outage(THERE, guid, 'https://x.example/2'),
      );
      const reading = read(text, { territories: ['35', '22'] });
      expect(reading.messages.map(({ id }) => id)).toEqual([
        'https://x.example/1',
        'https://x.example/2',
      ]);
      expect(codes(reading)).toEqual(['repeated-identity']);
      expect(reading.complete).toBe(true);
    },
  );

  it('and a link are told apart by their titles, then by their words', () => {
    const link = 'https://x.example/';
    expect(ids(rss(outage(HERE, 'g', link) + outage(THERE, 'g', link)))).toEqual([
      `Le 15 est en panne ${HERE}`,
      `Le 15 est en panne ${THERE}`,
    ]);
    const title = 'Le 15 est en panne';
    expect(ids(rss(outage(HERE, 'g', link, title) + outage(THERE, 'g', link, title)))).toEqual([
      `${title} Panne du 15 ${HERE}.`,
      `${title} Panne du 15 ${THERE}.`,
    ]);
  });

  it('because they are one item listed twice stay one', () => {
    const item = outage(HERE, 'g', 'https://x.example/1');
    const reading = read(rss(item + item));
    expect(reading.messages.map(({ id }) => id)).toEqual(['g', 'g']);
    expect(reading.remarks).toEqual([]);
  });

  it('that says nothing is none, also where it stands once', () => {
    expect(ids(rss(outage(HERE, 'N/A', 'https://x.example/1')))).toEqual(['https://x.example/1']);
  });
});

describe('an item without title or text', () => {
  const bare = (link: string) =>
    rss(
      `<item><title> </title><link>${link}</link><description><![CDATA[<p>&nbsp;</p>]]></description>${DATED}</item>`,
    );
  it.each([
    'https://x.example/Actualites/Panne-des-numeros-d-urgence-15-et-18-en-Ille-et-Vilaine',
    'https://x.example/actu/le_15_ne_repond_plus.html',
    'https://x.example/actu/le%2015%20est%20en%20panne/4471',
    'https://x.example/article.php?id=4471&amp;titre=Le+15+est+en+panne',
    'https://x.example/#le-15-est-en-panne',
  ])('has the words of its address for title: %s', (link) => {
    const reading = read(bare(link));
    expect(reading.messages).toMatchObject([
      { content: { phase: 'ongoing', numbers: { '15': 'disrupted' } } },
    ]);
    expect(reading.complete).toBe(true);
  });

  it.each([
    'https://x.example/node/4471',
    'https://x.example/',
    '',
    'https://x.example/actualites/index.php?id=12',
  ])('and words in its address is a gap: "%s"', (link) => {
    const reading = read(bare(link));
    expect(reading.messages).toEqual([]);
    expect(codes(reading)).toEqual(['no-words']);
    expect(reading.complete).toBe(false);
  });
});
