import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'],
    // What is slow on a busy machine is not a fault.
    testTimeout: 120_000,
    // By itself it leaves one core idle, of two.
    maxWorkers: '100%',
  },
});
