export { PROBABLE_LAPSES_MS, settle } from './chain/settle.ts';
