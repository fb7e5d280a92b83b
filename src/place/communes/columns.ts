/**
 * How the commune file packs its columns: plain text that any host compresses, quick to read back.
 * Shared by the build (packing) and the phone (reading).
 */

/** First character of a packed number: zero is `0`, one is `1`, ten is `:` and so on. */
const ZERO = 0x30;
/** Keeps clear of surrogates, so that any packed number is one valid character. */
const LARGEST = 0xd000;

/** Packs small whole numbers, one character each. Throws RangeError on any other number. */
export function packNumbers(values: readonly number[]): string {
  return values
    .map((value) => {
      if (!Number.isInteger(value) || value < 0 || value > LARGEST) {
        throw new RangeError(`expected a whole number from 0 to ${LARGEST}, got ${value}`);
      }
      return String.fromCharCode(ZERO + value);
    })
    .join('');
}

/** The number packed at a place of the text; NaN past its end. */
export function numberAt(packed: string, at: number): number {
  return packed.charCodeAt(at) - ZERO;
}

/**
 * Characters that say how many letters a name shares with the one before it. None of them is in a
 * name of the official geographic code, so they also end the name before.
 */
const SHARED = '!"#$%&*+,./:;<=>?@[]^_{|}~';

/** Packs names, each as what differs from the one before. Throws on a name with a reserved sign. */
export function packNames(names: readonly string[]): string {
  let before = '';
  return names
    .map((name) => {
      const reserved = [...name].find((sign) => SHARED.includes(sign));
      if (reserved !== undefined) throw new RangeError(`"${name}" contains "${reserved}"`);
      let shared = 0;
      const most = Math.min(name.length, before.length, SHARED.length - 1);
      while (shared < most && name[shared] === before[shared]) shared += 1;
      before = name;
      return SHARED.charAt(shared) + name.slice(shared);
    })
    .join('');
}

/** Names in one block of UTF-16 units: name `i` runs from `starts[i]` to `starts[i + 1]`. */
export interface Names {
  units: Uint16Array;
  starts: Uint32Array;
  length: number;
}

/** The name at a place; empty past the end. */
export function nameAt({ units, starts }: Names, at: number): string {
  return String.fromCharCode(...units.subarray(starts[at] ?? 0, starts[at + 1] ?? 0));
}

/** Names in one block, from as many texts. */
export function namesOf(list: readonly string[]): Names {
  const units = Uint16Array.from(list.join(''), (sign) => sign.charCodeAt(0));
  const starts = new Uint32Array(list.length + 1);
  for (const [i, name] of list.entries()) starts[i + 1] = (starts[i] ?? 0) + name.length;
  return { units, starts, length: list.length };
}

/** Reads back what `packNames` packed, without making a string of each name. */
export function unpackNames(packed: string): Names {
  const sharedLetters = new Uint8Array(0x10000).fill(255);
  for (let i = 0; i < SHARED.length; i += 1) sharedLetters[SHARED.charCodeAt(i)] = i;
  let count = 0;
  let size = 0;
  for (let at = 0; at < packed.length; at += 1) {
    const shared = sharedLetters[packed.charCodeAt(at)] ?? 255;
    count += shared === 255 ? 0 : 1;
    size += shared === 255 ? 1 : shared;
  }
  const units = new Uint16Array(size);
  const starts = new Uint32Array(count + 1);
  let end = 0;
  let name = -1;
  for (let at = 0; at < packed.length; at += 1) {
    const unit = packed.charCodeAt(at);
    const shared = sharedLetters[unit] ?? 255;
    if (shared === 255) {
      units[end] = unit;
      end += 1;
    } else {
      const before = starts[Math.max(name, 0)] ?? 0;
      name += 1;
      starts[name] = end;
      for (let i = 0; i < shared; i += 1) units[end + i] = units[before + i] ?? 0;
      end += shared;
    }
  }
  starts[count] = end;
  return { units, starts, length: count };
}
