/** Runs before every test: texts in tests may have syntax errors. */
import { useThoroughParser } from '../parser.js';
import { parseThoroughly } from '../thorough-parser.js';

useThoroughParser(parseThoroughly);
