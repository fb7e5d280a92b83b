export { voucherOfSource } from './chain/key.ts';
