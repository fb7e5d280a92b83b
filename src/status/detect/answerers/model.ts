/** Who answers a number that a text gives, as far as those in need are concerned. */
import type { ReplacementService } from '../model.ts';

/** `nobody`: a number that is not one to call for help, such as a newsroom's or a technician's. */
export const ANSWERERS = ['nobody', 'samu', 'fire', 'police', 'gendarmerie', 'any'] as const;
export type Answerer = (typeof ANSWERERS)[number];

export const answererOf = (service: ReplacementService | null): Answerer => service ?? 'nobody';
export const serviceOf = (answerer: Answerer): ReplacementService | null =>
  answerer === 'nobody' ? null : answerer;
