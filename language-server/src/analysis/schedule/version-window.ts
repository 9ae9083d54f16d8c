/** When a version takes place. */
import type { DateWindow, VersionFacts } from '../../facts/facts.js';
import type { Declared, ModelReader } from '../../model/project-model.js';
import { withMinors } from './deliveries.js';
import { endOf, startOf } from '../../text/span.js';

/** First and last day. */
export type Days = Pick<DateWindow, 'start' | 'end'>;

/** The window of a version; without one of its own, from the first to the last day of the versions inside it. */
export function daysOf(version: Declared<VersionFacts>, model: ModelReader): Days | undefined {
  const { window } = version.facts;
  if (window) return window;
  const windows = withMinors(version, model).flatMap((minor) => minor.window ?? []);
  const [first, ...rest] = windows;
  return (
    first &&
    rest.reduce<Days>(
      (all, { start, end }) => ({ start: start < all.start ? start : all.start, end: end > all.end ? end : all.end }),
      first,
    )
  );
}

/** The nearest version around a version that has a window; its window. */
export function windowAround(version: Declared<VersionFacts>, model: ModelReader): Surrounding | undefined {
  for (let { insideVersion } = version.facts; insideVersion !== undefined; ) {
    const [around, ...others] = model.find(insideVersion);
    if (around?.facts.kind !== 'version' || others.length > 0) return windowAroundPlace(version, model);
    const { name, window } = around.facts;
    if (window) return { name, window };
    ({ insideVersion } = around.facts);
  }
  return undefined;
}

/** The same where names do not tell which version is meant. */
function windowAroundPlace(version: Declared<VersionFacts>, model: ModelReader): Surrounding | undefined {
  const { span } = version.facts;
  const around = (model.file(version.uri)?.declarations ?? []).flatMap(({ facts }) =>
    facts.kind === 'version' && facts.window && startOf(facts.span) < startOf(span) && endOf(span) <= endOf(facts.span)
      ? [{ name: facts.name, window: facts.window }]
      : [],
  );
  return around.at(-1);
}

export interface Surrounding {
  readonly name: string;
  readonly window: DateWindow;
}

/** True if one of two versions of a file holds the other. */
export function isNested(a: Declared<VersionFacts>, b: Declared<VersionFacts>): boolean {
  return a.uri === b.uri && (holds(a.facts, b.facts) || holds(b.facts, a.facts));
}

const holds = ({ span: outer }: VersionFacts, { span: inner }: VersionFacts) =>
  startOf(outer) <= startOf(inner) && endOf(inner) <= endOf(outer);
