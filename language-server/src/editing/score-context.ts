import type { ScoreContext } from '../analysis/ranking/score.js';
import type { FileFacts } from '../facts/facts.js';
import type { ProjectModel } from '../model/project-model.js';

/** The most customers that a requirement of a file has. Facts never change, so each file is looked through once. */
const mostOfFile = new WeakMap<FileFacts, number>();

/**
 * The same as `scoreContextOf`, for requests that come with every keystroke: looks only through files that have changed
 * since the last time.
 */
export function currentScoreContext(model: ProjectModel): ScoreContext {
  const reader = model.reader();
  let mostCustomers = 1;
  for (const uri of model.uris()) {
    const facts = reader.file(uri);
    if (facts) mostCustomers = Math.max(mostCustomers, mostCustomersIn(facts));
  }
  return { mostCustomers, dayRate: reader.all('project')[0]?.facts.dayRate?.value };
}

function mostCustomersIn(file: FileFacts): number {
  const known = mostOfFile.get(file);
  if (known !== undefined) return known;
  let most = 1;
  for (const { facts } of file.declarations)
    if (facts.kind === 'requirement' && facts.customers) most = Math.max(most, facts.customers.value);
  mostOfFile.set(file, most);
  return most;
}
