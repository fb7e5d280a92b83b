import { expect, it } from 'vitest';
import { departmentsOf } from '../../territories/department-starts.ts';
import { TERRITORIES } from '../../territories/names.ts';
import { found } from './files.fixtures.ts';
import { neighbourNumberRule as rule } from './neighbour-number.ts';

it('doubts a number that begins as those of a neighbour', () => {
  expect(found(rule, { number: '+33240000000' })).toEqual(['warning neighbour-number']);
  expect(found(rule, { number: '+33299000000' })).toEqual([]);
  expect(found(rule, { number: '+33240000000' }, '44')).toEqual([]);
});

it('leaves sea rescue, other zones and starts of operators to others', () => {
  expect(found(rule, { number: '+33297000000', service: 'sea' })).toEqual([]);
  expect(found(rule, { number: '+33491000000' })).toEqual([]);
  expect(found(rule, { number: '+33290000000' })).toEqual([]);
  expect(found(rule, { number: '+33600000000' })).toEqual([]);
  expect(found(rule, { number: '+262262000000' }, '974')).toEqual([]);
});

it('names mainland territories only, each in the zone of its start', () => {
  for (let start = 100; start < 600; start += 1) {
    const given = departmentsOf(`+33${start}000000`);
    for (const code of given?.codes ?? []) {
      expect(TERRITORIES.map((territory) => territory.code)).toContain(code);
      expect(code.length).toBe(2);
    }
  }
});
