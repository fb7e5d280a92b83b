/** Put in place of these names by the build. */

/** Public keys whose signatures this build accepts. */
declare const __REPLI_KEYS__: readonly import('./directory/model.ts').Key[];

/**
 * Root keys and how many of them sign a list of keys, with the version of the list that `__REPLI_KEYS__`
 * came from; null where the host has none, and the keys of the app are all there are.
 */
declare const __REPLI_ROOTS__: Pick<
  import('./directory/roots/trust.ts').Trust,
  'version' | 'roots'
> | null;

/** What the service worker needs to draw pages, apart from the addresses it precaches. */
declare const __REPLI_PAGES__: { css: string; csp: string; site: string };

/** Feeds that phones may read themselves when the bulletin fails; none unless the host named some. */
declare const __REPLI_DIRECT__: readonly import('./status/feeds/source.ts').FeedSource[];

/** Files that finding a place takes, with the hash that each is checked by. */
declare const __REPLI_PLACE__: Readonly<
  Record<'communes' | 'outlines' | 'map', { address: string; integrity: string }>
>;

/** Codes of communes that merged, by those of today: `01033 01018 01091;…`. For the desk alone. */
declare const __REPLI_FORMER_CODES__: string;

/** What the host says of itself to the desk; an empty text where it says nothing. */
declare const __REPLI_DESK__: {
  /** Address of the publishing service, `https://publier.repli.example`, or its path on the site. */
  publisher: string;
  /** Page of the forge where a file is changed, with `{path}` for `data/territories/35.json`. */
  forge: string;
  /** Where a territory file can be sent by mail. */
  mail: string;
  /** Whom to call at any hour when nothing reaches the phones: a name and a number. */
  duty: string;
};

/** Content-Security-Policy of the desk; stands in its page. */
declare const __REPLI_DESK_CSP__: string;
