import { expect, test } from 'vitest';
import { abroadNumbers } from './abroad.ts';

const told = (country: string) =>
  abroadNumbers(country).map(({ number, service }) => `${service} ${number}`);

test.each([
  ['MC', ['any 112']],
  ['CH', ['any 112']],
  ['BE', ['any 112']],
  ['AD', ['any 112']],
  ['JE', ['any 999', 'any 112']],
  ['GG', ['any 999', 'any 112']],
  ['GB', ['any 999', 'any 112']],
  ['SX', ['samu 912', 'fire 919', 'police 911']],
  ['BR', ['samu 192', 'fire 193', 'police 190']],
  ['FR', []],
  ['XX', []],
])('%s: %j', (country, numbers) => {
  expect(told(country)).toEqual(numbers);
});
