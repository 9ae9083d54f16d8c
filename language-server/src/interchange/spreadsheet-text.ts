const number = String.raw`[-+]?(?:\d[\d,.]*|\.\d+)(?:[eE][-+]?\d+)?\s*%?`;
const day = String.raw`\d{1,4}\s*[-/.年月]\s*\d{1,2}(?:\s*[-/.月]\s*\d{1,4})?\s*日?`;
const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const namedDay = String.raw`(?:\d{1,4}[- ]?${month}|${month}[- ]?\d{1,4})`;
const clock = String.raw`\d{1,2}:\d{2}(?::\d{2})?`;
const anything = new RegExp(`^\\s*(?:${number}|${day}|${namedDay}|${clock}|true|false)\\s*$`, 'i');

/** True for a text that a spreadsheet would take for a number, a day, a time or a truth: `1-2`, `3E5`, `007`. */
export const looksLikeValue = (text: string): boolean => /\d|true|false/i.test(text) && anything.test(text);
