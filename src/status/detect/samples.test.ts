/** The labelled samples as a whole: what they are, and how right the reader is on them. */
import { describe, expect, it } from 'vitest';
import { detect } from './detect.ts';
import { detectionFigures } from './figures.ts';
import { readItem } from './item.ts';
import { DETECTED_STATES, type FeedItem } from './model.ts';
import { readNumberSamples, readSamples } from './samples/read.fixtures.ts';
import { score } from './score.ts';

const fixedSet = readSamples();

/** Told by a number in letters alone: missed, and never shown as something else than nothing. */
const BEYOND_US = ['s8-075'];

describe('the fixed set', () => {
  const answers = new Map(fixedSet.map((item) => [item.id, detect(item)]));
  const answerOf = (item: FeedItem) => answers.get(item.id) ?? detect(item);
  const result = score(fixedSet, answerOf);
  const isMessage = ({ id }: FeedItem) => /^s\d+-/.test(id);
  const messages = fixedSet.filter(isMessage);
  const texts = fixedSet.filter((item) => !isMessage(item));

  it('holds at least 220 items with names of their own, in every state', () => {
    expect(fixedSet.length).toBeGreaterThanOrEqual(220);
    expect(new Set(fixedSet.map((item) => item.id)).size).toBe(fixedSet.length);
    for (const state of DETECTED_STATES) {
      expect(fixedSet.filter((item) => item.label.state === state).length).toBeGreaterThanOrEqual(
        20,
      );
    }
  });
  it('holds only well-formed items with numbers kept for fiction', () => {
    for (const item of fixedSet) {
      expect(readItem(JSON.stringify(item))).toHaveProperty('item');
      for (const { number } of item.label.replacements) {
        expect(number).toMatch(/^\+33(19900|26191|35301|46571|53649|63998)\d{4}$/);
      }
    }
  });
  it('is read with the scores we ask for', () => {
    const result = score(texts, answerOf);
    expect(result.states.ongoing.precision).toBeGreaterThanOrEqual(0.97);
    expect(result.states.ongoing.recall).toBeGreaterThanOrEqual(0.97);
    expect(result.services.f1).toBeGreaterThanOrEqual(0.97);
    expect(result.departements.f1).toBeGreaterThanOrEqual(0.97);
    expect(result.pairs.f1).toBeGreaterThanOrEqual(0.98);
    expect(result.areas.f1).toBeGreaterThanOrEqual(0.95);
    expect(result.advice.f1).toBeGreaterThanOrEqual(0.95);
  });
  it('is read as well in messages of a sentence or two, which seldom give numbers', () => {
    const result = score(messages, answerOf);
    expect(result.states.ongoing.precision).toBeGreaterThanOrEqual(0.97);
    expect(result.states.ongoing.recall).toBeGreaterThanOrEqual(0.97);
    expect(result.services.f1).toBeGreaterThanOrEqual(0.96);
    expect(result.departements.f1).toBeGreaterThanOrEqual(0.95);
    expect(result.pairs.f1).toBeGreaterThanOrEqual(0.9);
    expect(result.areas.f1).toBeGreaterThanOrEqual(0.8);
    expect(result.advice.f1).toBeGreaterThanOrEqual(0.9);
  });
  it('is put on the shelves as asked', () => {
    const figures = detectionFigures(fixedSet, fixedSet.map(answerOf));
    expect(figures.precision).toBeGreaterThanOrEqual(0.99);
    expect(figures.caught).toBeGreaterThanOrEqual(0.98);
    expect(figures.shown).toBeGreaterThanOrEqual(0.9);
    expect(figures.falseAlarms).toEqual([]);
    expect(figures.missed).toEqual(BEYOND_US);
    expect(figures.drillsAsReal).toEqual([]);
    expect(figures.endedTooSoon).toEqual([]);
    expect(result.confusion.exercise.ongoing + result.confusion.exercise.over).toBe(0);
    expect(result.confusion.ongoing.over).toBe(0);
    const shown = fixedSet.filter((item) => {
      const { shelf, state } = answerOf(item);
      return shelf === 'probable' && state !== item.label.state;
    });
    expect(shown.map(({ id }) => id)).toEqual([]);
  });
});

describe('the texts kept for their numbers', () => {
  const texts = readNumberSamples();

  it('are well-formed, with names of their own and numbers kept for fiction', () => {
    const ids = [...texts, ...fixedSet].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const item of texts) {
      expect(readItem(JSON.stringify(item))).toHaveProperty('item');
      for (const { number } of item.label.replacements)
        expect(number).toMatch(/^\+33(19900|26191|35301|46571|53649|63998)\d{4}$/);
    }
  });
  it('have their numbers read, and few that are not to be called', () => {
    const { numbers, pairs } = score(texts, detect);
    expect(numbers.recall).toBeGreaterThanOrEqual(0.94);
    expect(numbers.precision).toBeGreaterThanOrEqual(0.88);
    expect(pairs.f1).toBeGreaterThanOrEqual(0.88);
  });
});
