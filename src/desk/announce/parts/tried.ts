/** Whether the officer has asked to go on: only then is what is missing called missing. */
import { createContext, useContext } from 'react';

export const TriedContext = createContext(false);

export const useTried = (): boolean => useContext(TriedContext);
