/** What comes after the page, in a script of its own. */
import type { Extras } from '../model.ts';
import { MessageForm } from './MessageForm.tsx';
import { QrCode } from './QrCode.tsx';

export const extras: Extras = { MessageForm, QrCode };
