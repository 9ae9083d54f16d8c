import { expect, it } from 'vitest';
import { scrollStep } from './edge-scroll.js';

it('scrolls towards the border that the pointer is close to, or beyond', () => {
  const directions = [-20, 100, 143, 145, 500, 655, 657, 700, 900].map((at) => Math.sign(scrollStep(at, 100, 700)));
  expect(directions).toEqual([-1, -1, -1, 0, 0, 0, 1, 1, 1]);
});

it('leaves the middle of a narrow room still', () => {
  expect([105, 120, 135].map((at) => Math.sign(scrollStep(at, 100, 140)))).toEqual([-1, 0, 1]);
});
