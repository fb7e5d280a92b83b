import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { ordersFrom, untilStopped } from './terminal.ts';

describe('once an exercise has ended', () => {
  it('the site stays until a stop is ordered, whatever else is typed', async () => {
    const input = new PassThrough();
    const unknown: string[] = [];
    const orders = ordersFrom(input, (line) => void unknown.push(line));
    let isOver = false;
    const stays = untilStopped(orders, 3_600_000).then(() => {
      isOver = true;
    });
    input.write('p\nquoi ?\n');
    await orders.wait(50);
    await new Promise((done) => setImmediate(done));
    expect(isOver).toBe(false);
    input.write('s\n');
    await stays;
    expect(unknown).toEqual(['quoi ?']);
    orders.close();
  });

  it('the site closes by itself when its time is up', async () => {
    const orders = ordersFrom(new PassThrough(), () => undefined);
    await untilStopped(orders, 0);
    orders.close();
  });
});
