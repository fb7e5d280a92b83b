import { expect, it } from 'vitest';
import { compileDirectory } from '../../directory/compile.ts';
import { readDirectory } from '../../directory/directory-read.ts';
import { readData } from '../../host/read-data.ts';

it('a phone reads the directory of our own data whole, every member of it', async () => {
  const { territories, national } = await readData('data', {
    today: '2026-11-28',
    cwd: process.cwd(),
  });
  if (national === null) throw new Error('data/national.json cannot be read');
  const directory = compileDirectory(territories, national, {
    version: 1,
    issuedAt: '2026-11-28T12:00:00Z',
    validUntil: '2027-11-28T12:00:00Z',
  });
  const wired: unknown = JSON.parse(JSON.stringify(directory));
  expect(readDirectory(wired, null)).toEqual(wired);
});
