/** What tests of the queue share. */
import type { QueuedText, ReviewText } from './model.ts';

/** A text of the préfecture in doubt, with one number of a fictional range. */
export const aText = (over: Partial<ReviewText> = {}): ReviewText => ({
  id: 'prefecture-35-0123456789abcdef',
  digest: 'fedcba9876543210',
  source: 'prefecture-35',
  official: true,
  item: '99 at x',
  publisher: 'Préfecture d’Ille-et-Vilaine',
  title: 'Perturbation du 15',
  link: 'https://www.prefecture.example/99',
  published: '2026-11-22T17:10:00Z',
  territories: ['35'],
  shelf: 'review',
  state: 'ongoing',
  confidence: 0.6,
  services: ['samu'],
  national: false,
  advice: [],
  numbers: [{ service: 'samu', number: '+33261914315', area: '' }],
  claims: [],
  reasons: ['fails: le 15 ne repond plus'],
  text: 'Depuis 18 h, le 15 ne répond plus.\nComposez le 02 61 91 43 15.',
  ...over,
});

export const queued = (over: Partial<QueuedText> = {}): QueuedText => ({
  ...aText(over),
  decided: null,
  ...over,
});
