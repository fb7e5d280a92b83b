import { frenchTypography } from '../../base/typography.ts';
import { territoryName } from '../../territories/names.ts';

/** The name of a territory as the texts of a scenario write it: one apostrophe in a whole report. */
export const writtenTerritory = (code: string): string => frenchTypography(territoryName(code));
