/** Which machines the collector may speak to: a feed must not lead it into the host's own network. */
import { type LookupAddress, type LookupOptions, lookup } from 'node:dns';
import { BlockList, isIP } from 'node:net';

/** IANA special-purpose registries for IPv4 and IPv6 (RFC 6890 and its updates): nothing public. */
const NOT_PUBLIC: readonly (readonly [string, number, 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.88.99.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 3, 'ipv6'],
  ['2001::', 23, 'ipv6'],
  ['2001:db8::', 32, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['4000::', 2, 'ipv6'],
  ['8000::', 1, 'ipv6'],
];

// One list a family: a shared one holds every IPv4 address to be in ::/3, as its mapped form is.
const closed = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const [net, bits, family] of NOT_PUBLIC) closed[family].addSubnet(net, bits, family);

/** True for an address of the public Internet. IPv6 outside 2000::/3 (mapped IPv4 too) is not. */
export function isPublic(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  const name = family === 4 ? 'ipv4' : 'ipv6';
  return !closed[name].check(address, name);
}

/** The address a name leads to is not public. */
export class ClosedAddressError extends Error {
  override readonly name = 'ClosedAddressError';
}

type Answer = (
  error: NodeJS.ErrnoException | null,
  address: string | LookupAddress[],
  family?: number,
) => void;

/**
 * A `lookup` for sockets that refuses a name as soon as one of its addresses is not public. The
 * socket connects to the very addresses that were checked, so no second answer of the name server
 * can lead it elsewhere.
 */
export function publicLookup(host: string, options: LookupOptions, answer: Answer): void {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error) {
      answer(error, []);
      return;
    }
    const inside = addresses.find(({ address }) => !isPublic(address));
    const [chosen] = addresses;
    if (inside !== undefined || chosen === undefined) {
      answer(new ClosedAddressError(`${host} leads to ${inside?.address ?? 'no address'}`), []);
    } else if (options.all) answer(null, addresses);
    else answer(null, chosen.address, chosen.family);
  });
}
