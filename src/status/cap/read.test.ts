import { describe, expect, it } from 'vitest';
import { isGap } from '../remarks.ts';
import { readCap } from './read.ts';
import { parseXml, sample } from './xml.fixtures.ts';

const read = (name: string) => readCap(sample(name), parseXml);
const codes = (name: string) => read(name).remarks.map((remark) => remark.code);
const only = (name: string) => {
  const { messages } = read(name);
  expect(messages).toHaveLength(1);
  return messages[0];
};

/** A minimal alert; `head` and `info` take the place of the elements of the same name. */
function alert(head: Record<string, string> = {}, info: string | null = ''): string {
  const all: Record<string, string> = {
    identifier: 'A-1',
    sender: 'urgence@pref35.example',
    sent: '2026-11-21T18:20:00+01:00',
    status: 'Actual',
    msgType: 'Alert',
    scope: 'Public',
    ...head,
  };
  const elements = Object.entries(all).map(([name, value]) => `<${name}>${value}</${name}>`);
  const block =
    info === null ? '' : `<info><category>Infra</category><event>Panne</event>${info}</info>`;
  return `<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">${elements.join('')}${block}</alert>`;
}
const OWN =
  '<eventCode><valueName>REPLI:EVENT</valueName><value>EMERGENCY-NUMBER-OUTAGE</value></eventCode>';
const parameter = (name: string, value: string) =>
  `<parameter><valueName>${name}</valueName><value>${value}</value></parameter>`;
const area = (name: string, value: string) =>
  `<area><areaDesc>x</areaDesc><geocode><valueName>${name}</valueName><value>${value}</value></geocode></area>`;
const contentOf = (info: string, head: Record<string, string> = {}) =>
  readCap(alert(head, info), parseXml).messages[0]?.content ?? null;

describe('a name', () => {
  const named = (name: 'identifier' | 'sender', value: string) =>
    readCap(alert({ [name]: value }, OWN + area('INSEE-DEP', '35')), parseXml);

  it.each(['a b', 'a,b', 'a&lt;b', 'a&amp;b', 'a\u00a0b', 'a\u200eb', 'x'.repeat(501)])(
    '%j is refused: CAP tells references apart by such characters',
    (name) => {
      for (const element of ['identifier', 'sender'] as const) {
        const { messages, remarks } = named(element, name);
        expect(messages).toEqual([]);
        expect(remarks).toMatchObject([
          { code: 'bad-name', detail: expect.stringContaining('no space, no comma') },
        ]);
        expect(remarks[0]?.detail).toContain(element);
        expect(remarks.every(isGap)).toBe(true);
      }
    },
  );

  it.each(['a', 'é@préf.example', '50%#~', '\n  urn:oid:2.49.0.1.250  \n', 'x'.repeat(500)])(
    '%j is taken as it stands',
    (name) => {
      expect(named('identifier', name)).toMatchObject({
        messages: [{ id: name.trim() }],
        remarks: [],
      });
      expect(named('sender', name)).toMatchObject({ messages: [{ sender: name.trim() }] });
    },
  );
});

describe('an outage in our own codes', () => {
  it('is read in full, from the French block alone', () => {
    expect(only('panne-35.xml')).toEqual({
      format: 'cap',
      sender: 'urgence@pref35.example',
      id: 'PREF35-2026-11-21-1',
      sent: '2026-11-21T17:20:00Z',
      nature: 'actual',
      type: 'alert',
      references: [],
      content: {
        phase: 'ongoing',
        certainty: 'official',
        territories: ['35'],
        numbers: { '15': 'down', '18': 'down', '112': 'works' },
        worksFrom: ['mobile'],
        failsFrom: ['fixed'],
        lines: [
          { service: 'samu', number: '+33261911515', area: '', network: 'fixed' },
          { service: 'fire', number: '+33261911818', area: '', network: 'fixed' },
          { service: 'fire', number: '+33639981818', area: 'Saint-Malo', network: 'mobile' },
        ],
        advice: ['mobile', 'retry'],
        publisher: "Préfecture d'Ille-et-Vilaine",
        link: 'https://pref35.example/panne',
        onset: '2026-11-21T17:05:00Z',
        expectedEnd: '2026-11-21T22:00:00Z',
        expires: '2026-11-22T05:00:00Z',
      },
    });
  });

  it('keeps the phases of an update, an all-clear and a planned interruption', () => {
    expect(only('mise-a-jour-35.xml')?.content?.numbers).toEqual({
      '15': 'disrupted',
      '18': 'works',
      '112': 'works',
    });
    expect(only('retablissement-35.xml')?.content?.phase).toBe('ended');
    expect(only('prevue-22-56.xml')?.content).toMatchObject({
      phase: 'planned',
      territories: ['22', '56'],
      onset: '2026-11-25T01:00:00Z',
    });
  });

  it('is of the whole country when the geocode is', () => {
    expect(only('panne-nationale.xml')?.content?.territories).toBe('all');
  });

  it('gives one message for each of several places, told apart by their part', () => {
    const { messages } = read('deux-endroits.xml');
    expect(messages.map((m) => [m.part, m.content?.territories, m.content?.numbers])).toEqual([
      [undefined, ['35'], { '15': 'down' }],
      [2, ['2A', '2B'], { '18': 'down' }],
    ]);
  });

  it('takes the worst of two states of one number', () => {
    const states = parameter('REPLI:STATE', '15=works') + parameter('repli:state', '15 = down');
    expect(contentOf(OWN + states)?.numbers).toEqual({ '15': 'down' });
  });

  it('never takes a state it cannot read for a sign that the number works', () => {
    const reading = readCap(alert({}, OWN + parameter('REPLI:STATE', '17=kaputt')), parseXml);
    expect(reading.messages[0]?.content?.numbers).toEqual({ '17': 'disrupted' });
    expect(reading.remarks.map((r) => r.code)).toContain('bad-parameter');
  });

  it('leaves out lines that may not be called, with a remark', () => {
    for (const value of [
      'samu 15 fixed',
      'samu +33899000000 fixed',
      'samu +330199000015 fixed',
      'samu +331990000 fixed',
      'plumber +33199000015 fixed',
      '+33199000015',
      'constructor +33199000015 fixed',
      'samu +442079460000 fixed',
      'samu +15555550100 mobile',
      'samu +33800112112 fixed',
    ]) {
      const reading = readCap(alert({}, OWN + parameter('REPLI:LINE', value)), parseXml);
      expect(reading.messages[0]?.content?.lines, value).toEqual([]);
      expect(reading.remarks.map((r) => r.code)).toContain('bad-parameter');
    }
  });

  it('reads geocodes of the systems it is sure of, and no other', () => {
    const places = (name: string, value: string) => contentOf(OWN + area(name, value))?.territories;
    expect(places('INSEE-DEP', '35')).toEqual(['35']);
    expect(places('insee_dep', ' 2a, 1;974 ')).toEqual(['01', '2A', '974']);
    expect(places('INSEE', '35238')).toEqual(['35']);
    expect(places('INSEE-COM', '97411')).toEqual(['974']);
    expect(places('ISO3166-2', 'FR-2B')).toEqual(['2B']);
    expect(places('ISO3166-2', 'FR-GP')).toEqual(['971']);
    expect(places('ISO3166-1', 'FR')).toBe('all');
    expect(places('ISO3166-1', 'BE')).toEqual([]);
    expect(places('INSEE-DEP', '20 96 979 999 00')).toEqual([]);
    expect(places('FIPS6', '35')).toEqual([]);
    const slip = readCap(alert({}, OWN + area('INSEE-DEP', '3S')), parseXml);
    expect(slip.remarks.map((r) => r.code)).toEqual(['bad-area']);
    expect(places('EMMA_ID', 'FR035')).toEqual([]);
  });

  it('asks for named places and the own territory only where no geocode stands', () => {
    const options = { territoriesNamed: (d: string) => (d === 'Rennes' ? ['35'] : []) };
    const named = alert({}, `${OWN}<area><areaDesc>Rennes</areaDesc></area>`);
    expect(readCap(named, parseXml, options).messages[0]?.content?.territories).toEqual(['35']);
    const own = { ownTerritories: ['22'] };
    expect(readCap(alert({}, OWN), parseXml, own).messages[0]?.content?.territories).toEqual([
      '22',
    ]);
    const foreign = alert({}, OWN + area('FIPS6', '020001'));
    expect(readCap(foreign, parseXml, own).messages[0]?.content?.territories).toEqual([]);
  });
});

describe('what may not be shown', () => {
  it('drops tests, drafts, system messages and unknown statuses', () => {
    expect(read('essai.xml').messages).toEqual([]);
    expect(codes('essai.xml')).toEqual(['status-not-shown']);
    for (const status of ['Test', 'Draft', 'System', 'Réel', '', 'Actual Exercise']) {
      const reading = readCap(alert({ status }), parseXml);
      expect(reading.messages, status).toEqual([]);
      const known = /^(Test|Draft|System)$/.test(status);
      expect(reading.remarks[0]?.code).toBe(known ? 'status-not-shown' : 'status-unknown');
    }
  });

  it('drops a message with two different statuses', () => {
    const two = alert().replace('<scope>', '<status>Exercise</status><scope>');
    expect(readCap(two, parseXml).messages).toEqual([]);
  });

  it('drops acknowledgements, errors, and messages that are not public', () => {
    for (const msgType of ['Ack', 'Error', 'Whatever', '']) {
      const reading = readCap(alert({ msgType }), parseXml);
      expect(reading.messages).toEqual([]);
      const known = /^(Ack|Error)$/.test(msgType);
      expect(reading.remarks[0]?.code).toBe(known ? 'msgtype-not-shown' : 'msgtype-unknown');
    }
    expect(read('restreint.xml').messages).toEqual([]);
    expect(codes('restreint.xml')).toEqual(['scope-not-public']);
  });

  it('drops a message without identifier, sender, or an instant with its offset', () => {
    for (const head of [
      { identifier: ' ' },
      { sender: '' },
      { sent: '2026-11-21T18:20:00' },
      { sent: '21/11/2026' },
      { sent: '2026-02-30T18:20:00Z' },
    ]) {
      expect(readCap(alert(head), parseXml).messages, JSON.stringify(head)).toEqual([]);
    }
  });
});

describe('drills', () => {
  it('are exercises by their status', () => {
    expect(only('exercice-35.xml')?.nature).toBe('exercise');
  });

  it('are not told by their words: a status of Actual stands, with a remark', () => {
    expect(only('exercice-dit-reel-35.xml')?.nature).toBe('actual');
    expect(codes('exercice-dit-reel-35.xml')).toContain('exercise-words');
  });

  it('a real alert that says it is none stays real', () => {
    expect(only('pas-un-exercice-35.xml')?.nature).toBe('actual');
    expect(codes('pas-un-exercice-35.xml')).toEqual([]);
  });

  it('a real cancellation that speaks of a drill still takes its alert down', () => {
    const cancel = alert({ msgType: 'Cancel', note: 'Fin de l’exercice', references: 'A-0' }, null);
    expect(readCap(cancel, parseXml).messages[0]).toMatchObject({
      nature: 'actual',
      type: 'cancel',
    });
  });
});

describe('alerts of others', () => {
  it('an outage by another system’s code is official, names no number and gives no line', () => {
    expect(only('canada-911.xml')?.content).toMatchObject({
      certainty: 'official',
      phase: 'ongoing',
      numbers: {},
      lines: [],
      territories: [],
    });
    const toe = '<eventCode><valueName>SAME</valueName><value>TOE</value></eventCode>';
    const lined = parameter('REPLI:LINE', 'samu +33199000015 fixed');
    expect(contentOf(toe + lined + area('INSEE-DEP', '35'))).toMatchObject({
      certainty: 'official',
      lines: [],
    });
  });

  it('an outage told by words alone is probable', () => {
    const info = '<headline>Panne du 15 et du 18</headline>';
    expect(contentOf(info)).toMatchObject({ certainty: 'probable', numbers: {}, lines: [] });
    expect(contentOf('<headline>Numéros d’urgence : fin de la panne</headline>')).toMatchObject({
      certainty: 'probable',
      phase: 'ended',
    });
  });

  it('a code for another event is not overruled by a headline', () => {
    expect(only('tornade-titre-trompeur.xml')?.content).toBeNull();
  });

  it('other events are messages without content', () => {
    expect(only('vent-cap11.xml')?.content).toBeNull();
    expect(codes('vent-cap11.xml')).toEqual(['other-event']);
  });

  it('elements of other vocabularies are left out, prefixes taken', () => {
    expect(only('canada-911.xml')?.nature).toBe('actual');
  });

  it('never mixes languages: the states come from one of them', () => {
    const block = (language: string, state: string) =>
      `<info><language>${language}</language><event>e</event>${OWN}${parameter('REPLI:STATE', state)}</info>`;
    const both = alert({}, null).replace(
      '</alert>',
      `${block('en', '17=down')}${block('fr', '15=down')}</alert>`,
    );
    expect(readCap(both, parseXml).messages.map((m) => m.content?.numbers)).toEqual([
      { '15': 'down' },
    ]);
  });
});

describe('what is no CAP', () => {
  it('is refused with the name of what it met', () => {
    const code = (text: string) => readCap(text, parseXml).remarks.map((r) => r.code);
    expect(code('')).toEqual(['empty']);
    expect(code('<!DOCTYPE html><html></html>')).toEqual(['html-page']);
    expect(code('{"identifier":"x"}')).toEqual(['not-xml']);
    expect(code(sample('panne-35.xml').slice(0, 900))).toEqual(['not-well-formed']);
    expect(code('<rss><channel/></rss>')).toEqual(['not-cap']);
    expect(code('<alert xmlns="urn:example"/>')).toEqual(['not-cap']);
    expect(code(sample('entites.xml'))).toEqual(['doctype-refused']);
  });

  it('alerts inside an envelope are read, each one', () => {
    const envelope = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><content>${alert()}</content></entry><entry><content>${alert({ identifier: 'A-2' })}</content></entry></feed>`;
    expect(readCap(envelope, parseXml).messages.map((m) => m.id)).toEqual(['A-1', 'A-2']);
  });
});

describe('what of an alert could not be used is a gap', () => {
  const gaps = (text: string) =>
    readCap(text, parseXml)
      .remarks.filter(isGap)
      .map(({ code }) => code);
  const geocode = (value: string) =>
    `<area><areaDesc>x</areaDesc><geocode><valueName>INSEE-DEP</valueName><value>${value}</value></geocode></area>`;

  it('a code of ours for a place that is none, beside one that is', () => {
    const text = alert({}, `${OWN}${geocode('35')}${geocode('2C')}`);
    expect(readCap(text, parseXml).messages[0]?.content?.territories).toEqual(['35']);
    expect(gaps(text)).toEqual(['bad-area']);
    expect(gaps(alert({}, OWN + geocode('35238 2A004')))).toEqual([]);
  });

  it('a parameter of ours that is misspelt', () => {
    const good = OWN + geocode('35');
    expect(gaps(alert({}, good + parameter('REPLI:STATES', '15=down')))).toEqual(['bad-parameter']);
    expect(gaps(alert({}, good + parameter('OTHER:STATE', 'x')))).toEqual([]);
  });

  it('a time that nobody can read', () => {
    const times = '<onset>tout à l’heure</onset><expires>2026-11-21T18:20:00</expires>';
    expect(gaps(alert({}, OWN + geocode('35') + times))).toEqual(['bad-date']);
  });

  it('an alert without code or words, unless it cancels another', () => {
    const silent = (msgType: string) => alert({ msgType }).replace('Panne', ' - ');
    expect(gaps(silent('Alert'))).toEqual(['no-words']);
    expect(gaps(silent('Cancel'))).toEqual([]);
    expect(gaps(alert({}, null))).toEqual(['no-words']);
  });

  it('an alert of another standard beside one of this', () => {
    const here = alert({}, OWN + geocode('35'));
    expect(gaps(`<all>${here}<alert xmlns="http://www.incident.com/cap/1.0"/></all>`)).toEqual([
      'not-cap',
    ]);
  });
});
