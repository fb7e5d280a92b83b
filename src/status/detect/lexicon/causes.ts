/** What an outage may be blamed on. Folded. */
import { words } from './words.ts';

/** Deeds of somebody. */
export const ATTACKS = words(
  `cyberattaque cyberattaques piratage pirate pirates pirater sabotage sabotages malveillance malveillant malveillante attentat hackers`,
);
