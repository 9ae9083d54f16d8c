/** What is typed into one version of a roadmap is looked at there, and by those whom it concerns. */
import { expect, test } from 'vitest';
import { defaultConfig, type ProjectConfig } from '../../model/project-config.js';
import { type Declared, ProjectModel } from '../../model/project-model.js';
import { rules } from '../registry.js';
import type { Rule } from '../rule.js';
import { checkProject } from '../check-project.js';
import { RuleRunner } from '../rule-runner.js';
import { factsOf } from '../testing/annotated-text.js';

const config: ProjectConfig = { ...defaultConfig, today: '2025-03-15' };

const requirement = (i: number) =>
  `requirement R${i} "Requirement ${i}" { from: Boss effort: 2 person-days decision: do-now acceptance { case A normal { then: "a letter is sent" } case B exception { then: "the page says so" } } }\n`;

const plan = `module M "Orders" {}
version V1 "One" { window: 2025-04-01..2025-04-30 capacity: 90 person-days delivers: R1 }
version V2 "Two" {
  window: 2025-05-01..2025-07-31
  capacity: 90 person-days
  version V2.1 "Two one" { window: 2025-05-01..2025-05-31 delivers: R2 }
  version V2.2 "Two two" { window: 2025-06-01..2025-06-30 delivers: R3 version V2.2.1 "Small" { delivers: R4 } }
}
version V3 "Three" { window: 2025-08-01..2025-08-31 after: V2 delivers: R5 }
`;

/** A project in an editor; it knows which versions are looked at. */
class Edited {
  readonly checked = new Set<string>();
  private readonly model = new ProjectModel();
  private readonly runner: RuleRunner;
  private readonly texts = new Map<string, string>();

  constructor(roadmap: string) {
    const watching = rules.map(
      (rule): Rule =>
        rule.subject === 'version'
          ? {
              ...rule,
              check: (subject, ...rest) => {
                this.checked.add((subject as unknown as Declared).facts.name);
                rule.check(subject, ...rest);
              },
            }
          : rule,
    );
    this.model.setConfig(config);
    this.runner = new RuleRunner(this.model, watching);
    this.write(
      'a.req',
      `stakeholder Boss "Boss" { role: decision-maker }\n${[1, 2, 3, 4, 5].map(requirement).join('')}`,
    );
    this.write('roadmap.req', roadmap);
  }

  write(uri: string, text: string): void {
    this.checked.clear();
    this.texts.set(uri, text);
    this.runner.update(this.model.update(factsOf(uri, text)), [uri]);
  }

  expectFresh(): void {
    const fresh = new ProjectModel();
    fresh.setConfig(config);
    for (const [uri, text] of this.texts) fresh.update(factsOf(uri, text));
    const all = checkProject(fresh, rules);
    for (const uri of this.texts.keys())
      expect(this.runner.findings(uri)).toEqual(all.filter((finding) => finding.uri === uri));
  }
}

test.each([
  ['a module', '"Orders"', '"Orders!"', []],
  ['the title of a version', '"One"', '"Ones"', ['V1']],
  ['the capacity of a version', 'capacity: 90', 'capacity: 99', ['V1']],
  ['the title of a version inside others', '"Small"', '"Smaller"', ['V2', 'V2.1', 'V2.2', 'V2.2.1', 'V3']],
  ['the title of a version with others inside', '"Two"', '"Twos"', ['V2', 'V2.1', 'V2.2', 'V2.2.1', 'V3']],
])('an edit of %s checks the versions that it concerns', (_, before, after, concerned) => {
  const edited = new Edited(plan);
  edited.write('roadmap.req', plan.replace(before, after));
  expect([...edited.checked].sort()).toEqual(concerned);
  edited.expectFresh();
});

test.each([
  ['a window inside reaches outside', '2025-05-31', '2025-08-31'],
  ['a version inside has no name yet', 'version V2.2 "Two two"', 'version "Two two"'],
  ['one inside is called like the one around it', 'version V2.1', 'version V2'],
  ['one inside is called like one elsewhere', 'version V2.1', 'version V1'],
  ['one inside is called like a requirement', 'version V2.1', 'version R1'],
  ['one inside delivers more', 'delivers: R4', 'delivers: R4, R1'],
  ['one inside is the minimum', '"Two"', '"Two" stage: mvp'],
  ['one inside is released', '"Small" {', '"Small" { status: released '],
  ['the one around ends sooner', '2025-07-31', '2025-05-31'],
  ['the one around is over', '2025-05-01..2025-07-31', '2025-01-01..2025-02-28'],
  ['the one around has no name yet', 'version V2 "Two"', 'version "Two"'],
  ['the one around has no window', '  window: 2025-05-01..2025-07-31\n', ''],
  ['a brace is missing', '"Small" { delivers: R4 } }', '"Small" { delivers: R4 }'],
])('when %s, and when it is as before, findings are those of a fresh run', (_, before, after) => {
  const edited = new Edited(plan);
  const changed = plan.replace(before, after);
  expect(changed).not.toBe(plan);
  for (const text of [changed, plan, `\n${changed}`, changed]) {
    edited.write('roadmap.req', text);
    edited.expectFresh();
  }
});
