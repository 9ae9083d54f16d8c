import { randomFrom } from '../benchmarks/random-from.mjs';

/** Choices that are the same for the same seed. */
export class Choices {
  /** @param {number} seed */
  constructor(seed) {
    this.random = randomFrom(seed);
  }

  /** @param {number} end @returns {number} a whole number from 0 to below `end` */
  below(end) {
    return Math.floor(this.random() * end);
  }

  /** @template T @param {readonly T[]} list @returns {T} */
  of(list) {
    return /** @type {T} */ (list[this.below(list.length)]);
  }

  /**
   * One of several things to do, each as often as its weight says.
   * @template {string} K
   * @param {Readonly<Record<K, number>>} weights
   * @returns {K}
   */
  weighted(weights) {
    const entries = /** @type {[K, number][]} */ (Object.entries(weights));
    let left = this.random() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [name, weight] of entries) {
      left -= weight;
      if (left < 0) return name;
    }
    return /** @type {[K, number]} */ (entries.at(-1))[0];
  }
}
