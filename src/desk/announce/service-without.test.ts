import { describe, expect, it } from 'vitest';
import { FIRE, SAMU } from './announce.fixtures.ts';
import type { TypedLine } from './draft.ts';
import { serviceWithout } from './service-without.ts';

const line = (service: 'samu' | 'fire' | 'police', number = SAMU) => ({
  service,
  number,
  area: '',
  network: 'fixed' as const,
});
const typed = (service: TypedLine['service']): TypedLine => ({
  id: service,
  service,
  number: '',
  area: '',
  by: '',
  stage: 'first',
  again: '',
  againBy: '',
  sure: [],
  againSure: [],
  handed: null,
  attested: null,
});

describe('the service proposed for a temporary number', () => {
  const numbers = { '15': 'down', '17': 'down', '18': 'down' } as const;

  it('is the first that fails and has no line yet, given or being typed', () => {
    expect(serviceWithout({ typed: [] }, { numbers, lines: [] })).toBe('samu');
    expect(serviceWithout({ typed: [typed('samu')] }, { numbers, lines: [] })).toBe('police');
    expect(serviceWithout({ typed: [] }, { numbers, lines: [line('samu'), line('police')] })).toBe(
      'fire',
    );
  });

  it('is the first that fails when all have one, and the SAMU when nothing does', () => {
    const lines = [line('samu'), line('police'), line('fire', FIRE)];
    expect(serviceWithout({ typed: [] }, { numbers, lines })).toBe('samu');
    expect(serviceWithout({ typed: [] }, { numbers: { '15': 'works' }, lines: [] })).toBe('samu');
  });
});
