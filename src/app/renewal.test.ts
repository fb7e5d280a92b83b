import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createRenewal } from './renewal.ts';

const renewDirectory = vi.hoisted(() => vi.fn());
vi.mock('../published/directory.ts', () => ({ renewDirectory }));

const TEN_MINUTES = 600_000;
const RENEWED = { directory: { version: 2 }, kept: true, undoes: false };

/** A renewal at a clock of its own. */
function renewal() {
  const clock = { now: 10 * TEN_MINUTES };
  const link = { renewed: vi.fn(), notRenewed: vi.fn(), lookForUpdate: vi.fn() };
  return { clock, link, renewal: createRenewal(link, () => clock.now) };
}

describe('the renewal of an open page', () => {
  beforeEach(() => {
    renewDirectory.mockReset();
    renewDirectory.mockResolvedValue(RENEWED);
  });

  it('comes at once, then not before ten minutes have passed', async () => {
    const page = renewal();
    await page.renewal.ifDue();
    expect(page.link.renewed).toHaveBeenCalledWith(RENEWED);
    expect(page.link.lookForUpdate).toHaveBeenCalledTimes(1);
    page.clock.now += TEN_MINUTES - 1;
    await page.renewal.ifDue();
    expect(renewDirectory).toHaveBeenCalledTimes(1);
    page.clock.now += 1;
    await page.renewal.ifDue();
    expect(renewDirectory).toHaveBeenCalledTimes(2);
  });

  it('waits ten minutes after what the worker fetched itself', async () => {
    const page = renewal();
    page.renewal.isFresh();
    await page.renewal.ifDue();
    expect(renewDirectory).not.toHaveBeenCalled();
  });

  it('that fails leaves what the page has, and is tried again at the next call', async () => {
    const page = renewal();
    renewDirectory.mockRejectedValueOnce(new Error('no network'));
    await page.renewal.ifDue();
    expect(page.link.renewed).not.toHaveBeenCalled();
    expect(page.link.notRenewed).toHaveBeenCalledTimes(1);
    await page.renewal.ifDue();
    expect(page.link.renewed).toHaveBeenCalledTimes(1);
  });

  it('is not put off for days by a clock that was put back', async () => {
    const page = renewal();
    await page.renewal.ifDue();
    page.clock.now -= 5 * TEN_MINUTES;
    await page.renewal.ifDue();
    expect(renewDirectory).toHaveBeenCalledTimes(2);
  });

  it('goes on once at a time', async () => {
    const page = renewal();
    await Promise.all([page.renewal.ifDue(), page.renewal.ifDue()]);
    expect(renewDirectory).toHaveBeenCalledTimes(1);
  });
});
