/** The script of exercises, one for all that needs it: no page that calls help waits for it. */
export { LiveExercise } from './LiveExercise.tsx';
export { createPractice } from './practice.ts';
