/**
 * Which options each deed of `repli announce` hears. An end and a retraction are of the whole announcement: a place or
 * a number typed beside them would change nothing of what is signed, and everything else would end with it.
 */
import type { AskedAct } from './deed.ts';
import type { AnnounceOptions, OptionName } from './options.ts';

type Deed = AskedAct['kind'];

const ALL: readonly Deed[] = ['alert', 'update', 'all-clear', 'cancel'];
/** Those that say how things stand. */
const SAYING: readonly Deed[] = ['alert', 'update'];
/** Who sends, and whether it is real, is settled by the first message of a chain. */
const FIRST: readonly Deed[] = ['alert'];

/** Every option has its line here, or this does not compile. */
export const HEARD_BY: Readonly<Record<OptionName, readonly Deed[]>> = {
  territory: SAYING,
  down: SAYING,
  disrupted: SAYING,
  works: SAYING,
  'works-from': SAYING,
  'fails-from': SAYING,
  since: SAYING,
  until: SAYING,
  expires: SAYING,
  lines: SAYING,
  'accept-unconfirmed': SAYING,
  advice: SAYING,
  link: SAYING,
  publisher: SAYING,
  sender: FIRST,
  exercise: FIRST,
  update: ['update'],
  'all-clear': ['all-clear'],
  cancel: ['cancel'],
  yes: ALL,
  sign: ALL,
  out: ALL,
  kit: ALL,
  site: ALL,
  data: ALL,
};

/** Options given that the deed would not hear, as they were typed. */
export const unheardIn = ({ deed, given }: Pick<AnnounceOptions, 'deed' | 'given'>): string[] =>
  given.filter((name) => !HEARD_BY[name].includes(deed.kind)).map((name) => `--${name}`);
