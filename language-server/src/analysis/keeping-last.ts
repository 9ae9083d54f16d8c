/**
 * Keeps the last result of a function of facts: the rules about one declaration run one after the other, and several ask
 * the same. Nothing else is kept.
 * @param compute reads nothing but what it is given, and returns no places
 */
export function keepingLast<Facts extends object, Settings, Result>(
  compute: (facts: Facts, settings: Settings) => Result,
): (facts: Facts, settings: Settings) => Result {
  let lastFacts: Facts | undefined;
  let lastSettings: Settings | undefined;
  let result: Result;
  return (facts, settings) => {
    if (lastFacts !== facts || lastSettings !== settings) {
      result = compute(facts, settings);
      lastFacts = facts;
      lastSettings = settings;
    }
    return result;
  };
}
