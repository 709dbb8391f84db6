import { describe, expect, it } from 'vitest';
import type { PopupDocument } from '../api/popups.ts';
import { stateOf, timesOf } from './popup-times.ts';
import { EMPTY } from './popup-words.ts';

const NOON = Date.UTC(2026, 10, 27, 12);
const at = (hours: number) => new Date(NOON + hours * 3_600_000).toISOString();
const popup = (times: Partial<PopupDocument>, isLive = true) => ({ isLive, document: { ...EMPTY, ...times } });

describe('the times of a pop-up', () => {
  it('say what it is now', () => {
    expect(stateOf(popup({}), NOON)).toBe('live');
    expect(stateOf(popup({}, false), NOON)).toBe('draft');
    expect(stateOf(popup({ since: at(1) }), NOON)).toBe('planned');
    expect(stateOf(popup({ since: at(0), until: at(1) }), NOON)).toBe('live');
    expect(stateOf(popup({ until: at(0) }), NOON)).toBe('over');
    expect(stateOf(popup({ until: at(-1) }, false), NOON)).toBe('over');
  });

  it('are told from, to, or not at all', () => {
    const words = { t: (id: string, values?: object) => `${id} ${Object.values(values ?? {}).join(' ')}`, moment: (iso: string) => iso };
    expect(timesOf({ since: at(0), until: at(1) }, words)).toBe(`popups.fromTo ${at(0)} ${at(1)}`);
    expect(timesOf({ since: at(0) }, words)).toBe(`popups.from ${at(0)}`);
    expect(timesOf({ since: null, until: at(1) }, words)).toBe(`popups.to ${at(1)}`);
    expect(timesOf({}, words)).toBeNull();
  });
});
