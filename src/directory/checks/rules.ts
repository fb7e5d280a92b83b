/** Every rule, in the order in which problems are told. */
import { communesRule } from './communes.ts';
import { completenessRule } from './completeness.ts';
import { confirmationRule, confirmersRule } from './confirmation.ts';
import { lineDatesRule, nationalDatesRule, territoryDatesRule } from './dates.ts';
import { deducedRule } from './deduced.ts';
import { duplicatesRule } from './duplicates.ts';
import { fileNameRule } from './file-name.ts';
import { keysRule } from './keys.ts';
import { labelRule } from './label.ts';
import { nationalFactsRule } from './national-facts.ts';
import { nationalListRule } from './national-list.ts';
import { neighbourNumberRule } from './neighbour-number.ts';
import { numberKindRule } from './number-kind.ts';
import { numberValidityRule } from './number-validity.ts';
import type { CollectionRule, KeysRule, LineRule, NationalRule, TerritoryRule } from './rule.ts';
import { sameLabelRule } from './same-label.ts';
import { sharedNumbersRule } from './shared-numbers.ts';
import { stationLabelRule, stationNumberRule } from './station.ts';

export const LINE_RULES: readonly LineRule[] = [
  numberValidityRule,
  neighbourNumberRule,
  numberKindRule,
  labelRule,
  communesRule,
  stationLabelRule,
  lineDatesRule,
  deducedRule,
  confirmationRule,
  confirmersRule,
];
export const TERRITORY_RULES: readonly TerritoryRule[] = [
  fileNameRule,
  territoryDatesRule,
  duplicatesRule,
  sameLabelRule,
  stationNumberRule,
];
export const COLLECTION_RULES: readonly CollectionRule[] = [completenessRule, sharedNumbersRule];
export const NATIONAL_RULES: readonly NationalRule[] = [
  nationalListRule,
  nationalFactsRule,
  nationalDatesRule,
];
export const KEYS_RULES: readonly KeysRule[] = [keysRule];
