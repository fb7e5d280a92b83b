/** What comes after the page, in a script of its own. */
import type { Extras } from '../model.ts';
import { MessageForm } from './MessageForm.tsx';
import { PlaceMap } from './place/PlaceMap.tsx';
import { PlaceResults } from './place/PlaceResults.tsx';
import { SavedEditor } from './place/SavedEditor.tsx';
import { WhereaboutsPart } from './place/WhereaboutsPart.tsx';
import { QrCode } from './QrCode.tsx';

export const extras: Extras = {
  MessageForm,
  PlaceMap,
  PlaceResults,
  QrCode,
  SavedEditor,
  WhereaboutsPart,
};
