/** Short forms of what checks read and of what declarations say: 32 and 64 bits, the same in every run. */
import type { FileDeclaration } from '../../../facts/facts.js';
import type { ReadKey } from '../../../model/project-model.js';

/** A key as a number. Two keys with one number cost a check too many, and never one too few. */
export function hashOfKey(key: ReadKey): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** What says where something stands, and not what it says. */
const places: ReadonlySet<string> = new Set(['at', 'nameAt', 'span']);

/** What a declaration says, wherever it stands, in 64 bits: two declarations with one print say the same. */
export function printOf({ facts, fingerprint, english, chinese }: FileDeclaration): readonly [number, number] {
  let [a, b] = [0x9e3779b1, 0x85ebca77];
  const add = (number: number) => {
    a = Math.imul(a ^ number, 0x01000193);
    a ^= a >>> 13;
    b = Math.imul(b ^ number, 0x5bd1e995) ^ (b >>> 15);
  };
  const addText = (text: string) => {
    for (let i = 0; i < text.length; i++) add(text.charCodeAt(i));
    add(0x10000 + text.length);
  };
  const addValue = (value: unknown) => {
    if (typeof value === 'string') addText(value);
    else if (Array.isArray(value)) {
      for (const item of value) addValue(item);
      add(0x20000 + value.length);
    } else if (typeof value === 'object' && value !== null) {
      const parts = value as Record<string, unknown>;
      for (const key in parts)
        if (!places.has(key) && parts[key] !== undefined) {
          addText(key);
          addValue(parts[key]);
        }
      add(0x30001);
    } else addText(String(value));
  };
  addValue(facts);
  if (fingerprint !== undefined) addText(fingerprint);
  add(english);
  add(chinese);
  return [a >>> 0, b >>> 0];
}
