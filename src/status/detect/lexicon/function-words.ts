/** Little words that only one of our languages has, without accents: they tell which one a text is in. */
import type { TextLanguage } from './model.ts';

export const FUNCTION_WORDS: Readonly<Record<TextLanguage, string>> = {
  fr: `le la les des du un une et est sont dans pour par sur au aux avec que qui ne pas plus ce cette
nous vous il elle de d' l' n' depuis ou en a se son ses leur appelez composez panne numeros`,
  en: `the of and is are to in on for with by not from be or this that it was were call calls at as an
has have been number numbers since than rather a use your you if can please when`,
  de: `der die das und ist sind im den dem ein eine nicht mit von zu auf fur seit bei oder wird werden
sich nach aus bitte unter am uber teilen sie es wenn noch kein keine kann konnen`,
};

/** Words after which a dot ends no sentence. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `m mm mme dr st ste tel no art av bd env etc p cf ex resp min max dept dep ref fig gal nr bzw ca`.split(
    ' ',
  ),
);
