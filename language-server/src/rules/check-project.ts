/** All findings of a project, without keeping anything: for the command line. */
import type { Declared, ProjectModel } from '../model/project-model.js';
import { compareFindings } from './finding-order.js';
import { type FaultListener, firstOfEachFault } from './not-checked.js';
import { everyDeclaration, type Finding, type Rule, type SubjectKind, subjectsOf } from './rule.js';
import { activeAmong, checkIgnored, nothingFound, RuleRun } from './rule-run.js';

/**
 * All findings of a project, without keeping anything: for the command line.
 * @param failed is told of rules that fail; what they failed on gets a finding that says so
 * @returns in the order of `compareFindings`
 */
export function checkProject(
  model: ProjectModel,
  rules: readonly Rule[],
  failed: FaultListener = () => undefined,
): Finding[] {
  const findings: Finding[] = [];
  const silencedIn = new Map<string, Finding[]>();
  const reader = model.reader();
  const check = (kind: SubjectKind, subjects: Iterable<Declared | string | undefined>) => {
    const ofKind = rules.filter((rule) => subjectsOf(rule).includes(kind));
    if (ofKind.length === 0) return;
    const run = new RuleRun(activeAmong(ofKind, model.config.rules), model, reader, failed);
    for (const subject of subjects) {
      const outcome = run.about(subject);
      if (outcome === nothingFound) continue;
      findings.push(...outcome.findings);
      for (const finding of outcome.silenced) {
        const known = silencedIn.get(finding.uri);
        if (known) known.push(finding);
        else silencedIn.set(finding.uri, [finding]);
      }
    }
  };
  check('whole-project', [undefined]);
  check('file', model.uris());
  for (const kind of everyDeclaration) check(kind, reader.all(kind));
  for (const uri of model.uris()) findings.push(...checkIgnored(model, rules, uri, silencedIn.get(uri) ?? [], failed));
  return firstOfEachFault(findings.sort(compareFindings));
}
