import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  bareKey,
  chainKeys,
  messageKey,
  ownerKey,
  partKey,
  scopedKey,
  splitPart,
  voucherOfKey,
  voucherOfSource,
  voucherOfUnknownKey,
  withoutVoucher,
} from './key.ts';

const name = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'B', '%', ',', '#', '~', '2', 'C', ' ', '@') }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const voucher = fc.option(
  fc.oneof(
    fc.constantFrom(voucherOfKey('all'), voucherOfKey(['35', '22'])),
    name.map(voucherOfSource),
    name.map(voucherOfUnknownKey),
  ),
  { nil: undefined },
);
const identity = fc
  .record({ sender: name, id: name, voucher })
  .map(({ voucher: hand, ...rest }) => ({
    ...rest,
    ...(hand === undefined ? {} : { voucher: hand }),
  }));

it('no two messages have one key, whatever marks are in their names', () => {
  fc.assert(
    fc.property(identity, identity, (a, b) => {
      const same =
        a.sender.toLowerCase() === b.sender.toLowerCase() &&
        a.id === b.id &&
        a.voucher === b.voucher;
      expect(messageKey(a) === messageKey(b)).toBe(same);
    }),
    { numRuns: 3000 },
  );
});

it('owner, message, part and announcement are read back from a key', () => {
  fc.assert(
    fc.property(identity, fc.integer({ min: 1, max: 40 }), (a, part) => {
      const key = messageKey(a);
      expect(key.startsWith(`${ownerKey(a)},`)).toBe(true);
      expect(splitPart(partKey(key, part))).toEqual({ key, part });
      expect(chainKeys({ id: partKey(key, part), members: ['x'] })).toEqual([key, 'x']);
      expect(withoutVoucher(key)).toBe(bareKey(a));
    }),
    { numRuns: 3000 },
  );
});

it('a key within a source and a nature is no other’s', () => {
  const nature = fc.constantFrom('actual' as const, 'exercise' as const);
  const scoped = fc.record({ nature, source: name, key: name });
  fc.assert(
    fc.property(scoped, scoped, ({ key: one, ...a }, { key: other, ...b }) => {
      const same = a.nature === b.nature && a.source === b.source && one === other;
      expect(scopedKey(a.nature, one, a.source) === scopedKey(b.nature, other, b.source)).toBe(
        same,
      );
    }),
    { numRuns: 3000 },
  );
});
