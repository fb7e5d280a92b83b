/** Every file that may be reused, each read by a program that we did not write. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { check as checkGeoJson } from '@placemarkio/check-geojson';
import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { Package } from 'datapackage';
import { parseAtomFeed } from 'feedsmith';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { aLine } from '../directory/checks/files.fixtures.ts';
import { REUSABLE } from './addresses.ts';
import type { OpenDirectory } from './model.ts';
import {
  directoryWith,
  faultsOfAtom,
  filesOf,
  HOME,
  KINDS_OF_LINES,
  OFFERED,
} from './opendata.fixtures.ts';

const files = filesOf([directoryWith(KINDS_OF_LINES)]);
const textAt = (path: string): string => {
  const text = files.get(`donnees/v1/${path}`);
  if (text === undefined) throw new Error(`no ${path}`);
  return text;
};
const jsonAt = (path: string) => JSON.parse(textAt(path));
const directoryAt = (path: string) => jsonAt(path) as OpenDirectory;
const numbersAt = (path: string) =>
  directoryAt(path).territories.flatMap(({ lines }) => lines.map(({ number }) => number));

describe('what is in them', () => {
  it('is what phones would offer: nothing withdrawn, nothing of an outage that is over', () => {
    expect(numbersAt('annuaire.json')).toEqual(OFFERED);
    for (const text of files.values()) {
      expect(text).not.toMatch(/\+3326191000[56]|02 61 91 00 0[56]|Une note pour/);
    }
  });

  it('says how far each line may be trusted, and until when', () => {
    const lines = directoryAt('35.json').territories.flatMap((territory) => territory.lines);
    expect(lines.map(({ trust, validUntil }) => [trust, validUntil])).toEqual([
      ['confirmed', '2027-11-01'],
      ['lapsed', null],
      ['unconfirmed', null],
      ['station', null],
      ['unconfirmed', '2026-12-01'],
    ]);
  });

  it('is of one territory alone in its own files, with the short numbers that work there', () => {
    expect(numbersAt('35.json')).toEqual(OFFERED);
    expect(numbersAt('22.json')).toEqual([]);
    expect(directoryAt('35.json').national.map(({ number }) => number)).toContain('15');
  });
});

describe('as JSON', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  const validate = ajv.compile(jsonAt('annuaire.schema.json'));
  const faults = (value: unknown) => (validate(value) ? [] : validate.errors);

  it.each(['annuaire.json', '35.json', '22.json'])('%s keeps to the schema beside it', (path) => {
    expect(jsonAt(path).$schema).toBe(`${HOME}/donnees/v1/annuaire.schema.json`);
    expect(faults(jsonAt(path))).toEqual([]);
  });

  it('the schema refuses what is none', () => {
    const wrong = directoryAt('35.json');
    const [territory] = wrong.territories;
    const [line] = territory?.lines ?? [];
    if (line !== undefined) line.number = '15';
    expect(faults(wrong)).not.toEqual([]);
  });
});

it('as a table, it is read by its description, cell by cell', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'repli-package-'));
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const basePath = join(folder, 'donnees/v1');
    const dataPackage = await Package.load(jsonAt('datapackage.json'), { basePath });
    expect([dataPackage.errors, dataPackage.valid]).toEqual([[], true]);
    const table = dataPackage.getResource('annuaire-csv');
    const rows = await table.read({ keyed: true });
    expect(rows.map((row) => row['number'])).toEqual(OFFERED);
    expect(rows[0]).toMatchObject({
      label: 'Pompiers, "le 18" de secours, Rennes',
      area: null,
      valid_until: expect.any(Date),
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it.each(['annuaire.geojson', '35.geojson', '22.geojson'])('%s is GeoJSON', (path) => {
  const read = checkGeoJson(textAt(path));
  const features = read.type === 'FeatureCollection' ? read.features : [];
  const found = features.map(({ id, geometry }) => [id, geometry?.type ?? null]);
  const all = [
    ['22', null],
    ['35', 'MultiPolygon'],
  ];
  expect(found).toEqual(
    path === 'annuaire.geojson' ? all : all.filter(([id]) => path.startsWith(`${id}`)),
  );
});

describe('the feed of changes', () => {
  const before = directoryWith(KINDS_OF_LINES, 10);
  const [closes, lapsed, ...rest] = KINDS_OF_LINES;
  const confirmation = { by: 'SAMU', on: '2026-11-28', method: 'appel' };
  const after = directoryWith(
    [
      ...(closes === undefined ? [] : [{ ...closes, withdrawn: '2026-11-28' }]),
      ...(lapsed === undefined ? [] : [{ ...lapsed, confirmation }]),
      ...rest,
      aLine({ number: '+33261910008', label: 'Nouvelle <b>ligne</b> & Cie' }),
    ],
    11,
  );
  const made = filesOf([before, after, after]);
  const feedAt = (path: string) => made.get(`donnees/v1/${path}`) ?? '';

  it.each(['changements.atom', '35.atom', '22.atom'])('%s keeps to the grammar of Atom', (path) => {
    expect(faultsOfAtom(feedAt(path))).toEqual([]);
  });

  it('the grammar refuses what is none', () => {
    expect(
      faultsOfAtom(feedAt('35.atom').replace('<title>', '<titre>').replace('</title>', '</titre>')),
    ).not.toEqual([]);
  });

  it('tells what opened, was confirmed or closed, once, in the territory concerned', () => {
    const { entries = [], updated } = parseAtomFeed(feedAt('35.atom'));
    expect(entries.map(({ categories }) => categories?.[0]?.term)).toEqual([
      'closed',
      'confirmed',
      'opened',
    ]);
    expect(entries.at(-1)?.title?.value).toBe(
      'Nouvelle ligne\u00a0: Nouvelle <b>ligne</b> & Cie (Ille-et-Vilaine)',
    );
    expect(new Set(entries.map(({ id }) => id)).size).toBe(3);
    expect(updated).toBe('2026-11-28T12:00:11Z');
    expect(parseAtomFeed(feedAt('22.atom')).entries ?? []).toEqual([]);
  });

  it('begins with nothing: what was there before is no change', () => {
    expect(parseAtomFeed(textAt('changements.atom')).entries ?? []).toEqual([]);
  });
});

describe('the catalogue', () => {
  const DCAT = 'http://www.w3.org/ns/dcat#';
  const DCT = 'http://purl.org/dc/terms/';
  const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

  it('holds what DCAT-AP asks of catalogue, datasets and distributions, read as RDF', async () => {
    const quads = await jsonld.toRDF(jsonAt('catalogue.jsonld'), { base: HOME, safe: true });
    const ofType = (type: string) =>
      quads.flatMap(({ subject, predicate, object }) =>
        predicate.value === TYPE && object.value === type ? [subject.value] : [],
      );
    const says = (subject: string, property: string) =>
      quads.some((quad) => quad.subject.value === subject && quad.predicate.value === property);
    const asked = {
      [`${DCAT}Catalog`]: [`${DCT}title`, `${DCT}description`, `${DCT}publisher`, `${DCAT}dataset`],
      [`${DCAT}Dataset`]: [
        `${DCT}title`,
        `${DCT}description`,
        `${DCAT}distribution`,
        `${DCAT}theme`,
      ],
      [`${DCAT}Distribution`]: [`${DCAT}accessURL`, `${DCAT}downloadURL`, `${DCT}license`],
    };
    for (const [type, properties] of Object.entries(asked)) {
      const subjects = ofType(type);
      expect(subjects, type).not.toEqual([]);
      for (const subject of subjects) {
        expect(
          properties.filter((property) => !says(subject, property)),
          subject,
        ).toEqual([]);
      }
    }
    const downloads = quads.filter(({ predicate }) => predicate.value === `${DCAT}downloadURL`);
    expect(downloads.map(({ object }) => object.value.slice(HOME.length + 1)).sort()).toEqual(
      REUSABLE.filter(({ subject }) => subject !== 'description')
        .map(({ path }) => path)
        .sort(),
    );
  });
});

describe('the addresses', () => {
  it.each([HOME, ''])('are described as OpenAPI 3.1, at "%s"', async (home) => {
    const text =
      filesOf([directoryWith(KINDS_OF_LINES)], home).get('donnees/v1/openapi.json') ?? '';
    const validator = new Validator();
    const { valid, errors } = await validator.validate(JSON.parse(text));
    expect([errors, valid, validator.version]).toEqual([undefined, true, '3.1']);
  });

  it('name every file that is made, and no other', () => {
    const described = Object.keys(jsonAt('openapi.json').paths).flatMap((path) =>
      ['35', '22'].map((code) => path.slice(1).replace('{code}', code)),
    );
    const follows = described.filter((path) => path.startsWith('donnees/'));
    expect([...new Set(follows)].sort()).toEqual([...files.keys()].sort());
  });
});
