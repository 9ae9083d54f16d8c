import { useThoroughParser } from '../syntax/parser.js';

/** Loads the parser for files with syntax errors, which is most of what this program consists of. */
export async function loadThoroughParser(): Promise<void> {
  const { parseThoroughly } = await import('../syntax/thorough-parser.js');
  useThoroughParser(parseThoroughly);
}
