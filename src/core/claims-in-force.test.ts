import { describe, expect, it } from 'vitest';
import { versionFor } from './claims-in-force.ts';

const VERSIONS = [
  { version: 1, known: 100 },
  { version: 2, known: 200 },
];

describe('the version that claims a contact', () => {
  it.each([
    [99, 0],
    [100, 1],
    [199, 1],
    [200, 2],
  ])('accepted at %i, it is the newest of then: %i', (accepted, version) => {
    expect(versionFor({ accepted, at: 5 }, VERSIONS, [])).toBe(version);
  });

  it('an act on history takes in what happened in its period and was accepted before it; the latest act decides', () => {
    const acts = [
      { version: 2, known: 300, from: 10, to: 20 },
      { version: 1, known: 400, from: 15, to: 20 },
    ];
    expect(versionFor({ accepted: 50, at: 9 }, VERSIONS, acts)).toBe(0);
    expect(versionFor({ accepted: 50, at: 10 }, VERSIONS, acts)).toBe(2);
    expect(versionFor({ accepted: 50, at: 15 }, VERSIONS, acts)).toBe(1);
    expect(versionFor({ accepted: 350, at: 12 }, VERSIONS, acts)).toBe(2);
    expect(versionFor({ accepted: 400, at: 16 }, VERSIONS, acts)).toBe(2);
  });
});
