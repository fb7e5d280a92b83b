/** Words that stand between what leads to a town and its name. Folded. */
import { words } from '../words.ts';

export const LEADING = words(
  `de d' du des la l' le les a au aux sur nationale secours central centrale principal principale medicale in : - – ( ,`,
);
export const NAME_ARTICLES = words(`le la les l'`);
export const ARTICLES_ABROAD = words(`le la les l' de den d' du tout toute the`);
export const OF_PEOPLE = words(`de d' du des la l' le les a au`);
export const AMONG = words('around autour dans cote chez en au aux in fur im');
export const AT = words('a pour sur');
export const THOSE_OF = words('les aux des');
