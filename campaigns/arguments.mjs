/**
 * Numbers among the arguments of a campaign, such as `--edits 1000 --seed 7`.
 * @template {Record<string, number>} T
 * @param {T} defaults the options that there are
 * @returns {T}
 */
export function numbersAsked(defaults) {
  /** @type {Record<string, number>} */
  const asked = { ...defaults };
  const given = process.argv.slice(2);
  for (let i = 0; i < given.length; i += 2) {
    const name = given[i]?.replace(/^--/, '') ?? '';
    const value = Number(given[i + 1]);
    if (!Object.hasOwn(defaults, name) || !Number.isInteger(value) || value < 0) {
      console.error(
        `Options, each with a number: ${Object.keys(defaults)
          .map((known) => `--${known}`)
          .join(' ')}`,
      );
      process.exit(2);
    }
    asked[name] = value;
  }
  return /** @type {T} */ (asked);
}
