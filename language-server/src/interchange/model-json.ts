/**
 * The model of a project as JSON, version 1: what the files say, joined by name, with the words of the language in
 * English. docs/command-line.md describes it.
 */
import { camelCased, type DeclarationKind, declarations, topKinds } from '../../../grammar/keyword-table.js';
import type { Decimal, DeclaredBase, Span } from '../facts/facts.js';
import { asPercent } from '../text/decimal-digits.js';
import type { Declared, ModelReader } from '../model/project-model.js';

export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

export interface ModelOptions {
  /** The path that is shown for a file. */
  path(uri: string): string;
  /** Range of a span in a file. Left out, the result has no ranges and stays the same when text moves. */
  range?(uri: string, span: Span): Json;
}

/** One project. Lists go by file and text, keys by name. */
export function modelOf(model: ModelReader, options: ModelOptions): { readonly [key: string]: Json } {
  const result: Record<string, Json> = {};
  for (const kind of topKinds) {
    const declared = model.all(kind).map((one) => declarationOf(one, model, options));
    if (!declarations[kind].atMostOne) result[declarations[kind].plural] = declared;
    else if (declared[0]) result[kind] = declared[0];
  }
  return result;
}

function declarationOf(declared: Declared, model: ModelReader, options: ModelOptions): Json {
  const { facts, uri } = declared;
  const plain = plainOf(facts, uri, options) as Record<string, Json>;
  const result = { ...plain, ...usesOf(facts.kind, facts.name, model), file: options.path(uri) };
  if (facts.kind !== 'stakeholder') return inOrder(result);
  const concerns = facts.concerns.map((concern) => ({
    ...(plainOf(concern, uri, options) as Record<string, Json>),
    ...usesOf('concern', concern.name && `${facts.name}.${concern.name}`, model),
  }));
  return inOrder({ ...result, concerns: concerns.map(inOrder) });
}

/** Facts without positions: a value that only carries its place becomes the value itself. */
function plainOf(value: unknown, uri: string, options: ModelOptions): Json {
  if (Array.isArray(value)) return value.map((one) => plainOf(one, uri, options));
  if (typeof value !== 'object' || value === null) return value as Json;
  const entries = Object.entries(value).filter(([, held]) => held !== undefined);
  const keys = entries.map(([key]) => key);
  if (keys.length === 2 && keys.includes('at')) {
    if (keys.includes('value')) return plainOf((value as { value: unknown }).value, uri, options);
    if (keys.includes('name')) return (value as { name: string }).name;
  }
  if (keys.includes('to') && keys.includes('property')) return (value as { name: string }).name;
  if (keys.includes('value') && keys.includes('digits')) {
    const number = value as Decimal;
    return number.percent ? asPercent(number.digits) : number.value;
  }
  const isDeclaration = keys.includes('span');
  const result: Record<string, Json> = {};
  for (const [key, held] of entries) {
    if (key === 'at' || key === 'span' || key === 'nameAt') continue;
    if (isDeclaration && (key === 'kind' || (key === 'name' && held === '') || (key === 'broken' && !held))) continue;
    result[(isDeclaration && renamed.get(`${(value as DeclaredBase).kind}.${key}`)) || key] = plainOf(
      held,
      uri,
      options,
    );
  }
  const span = (value as { span?: Span }).span;
  if (span !== undefined && options.range) result.range = options.range(uri, span);
  return isDeclaration ? inOrder(result) : result;
}

const first = ['name', 'title', 'file', 'range', 'documentation'];
const rankOf = (key: string) => (first.includes(key) ? first.indexOf(key) : first.length);

function inOrder(object: Readonly<Record<string, Json>>): Record<string, Json> {
  const sorted = Object.entries(object).sort(([a], [b]) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
  return Object.fromEntries(sorted);
}

/** Keys of fields that facts call otherwise than their property, such as `kind`, which says what is declared. */
const renamed = new Map(
  Object.values(declarations).flatMap(({ en: kind, properties }) =>
    properties.flatMap(({ en, field }) =>
      field === camelCased(en) ? [] : [[`${kind}.${field}`, camelCased(en)] as const],
    ),
  ),
);

/** Property that refers → key under which the thing referred to lists who does. */
const reverse = new Map(
  Object.values(declarations).flatMap(({ properties }) =>
    properties.flatMap(({ en, reverse: key }) => (key ? [[en, key] as const] : [])),
  ),
);

function usesOf(kind: DeclarationKind, name: string, model: ModelReader): Record<string, Json> {
  if (!name) return {};
  const found = new Map<string, Set<string>>();
  for (const { from, reference } of model.usesOf(name)) {
    const key = reverse.get(reference.property);
    if (!key || kind !== reference.to) continue;
    const names = found.get(key) ?? new Set();
    found.set(key, names.add(from.facts.name));
  }
  return Object.fromEntries([...found].map(([key, names]) => [key, [...names]]));
}
