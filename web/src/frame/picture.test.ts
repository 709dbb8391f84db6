import { expect, it } from 'vitest';
import { captionLines } from './picture.ts';

it('breaks a caption where the picture ends, and nowhere else', () => {
  const text = 'All 12 cohorts are still young: do not read them as failures';
  expect(captionLines(text, 20, 1200)).toEqual([{ text, size: 20 }]);
  const narrow = captionLines(text, 20, 328);
  expect(narrow.length).toBe(2);
  expect(narrow.map((line) => line.text).join(' ')).toBe(text);
  expect(captionLines('', 13, 328)).toEqual([]);
});
