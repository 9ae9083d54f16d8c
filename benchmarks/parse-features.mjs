/** Parses all `.feature` files of a folder with @cucumber/gherkin, as the yardstick for `reqlang check`. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { AstBuilder, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import { IdGenerator } from '@cucumber/messages';

const folder = process.argv[2];
let scenarios = 0;
for (const file of readdirSync(folder)) {
  const parser = new Parser(new AstBuilder(IdGenerator.incrementing()), new GherkinClassicTokenMatcher());
  const { feature } = parser.parse(readFileSync(path.join(folder, file), 'utf8'));
  scenarios += feature.children.length;
}
console.log(`${scenarios} rules`);
