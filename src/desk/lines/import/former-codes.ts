/** Codes of communes that merged, put in by the build; loaded with the communes and not before. */
export const FORMER_CODES: string = __REPLI_FORMER_CODES__;
