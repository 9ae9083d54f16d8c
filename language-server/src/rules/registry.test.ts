import { describe, expect, test } from 'vitest';
import { valueSets } from '../../../grammar/keyword-table.js';
import { defaultConfig } from '../model/project-config.js';
import { messageOf } from './messages.js';
import { rules } from './registry.js';
import type { Finding } from './rule.js';
import { applyChanges, factsOf, findingsOf, fixesFor, projectOf } from './testing/annotated-text.js';

/** The day on which the examples are read. */
const today = '2025-03-01';

const shown = (finding: Finding) => `${finding.code}: ${messageOf(finding, 'en')}`;

describe('registry', () => {
  test('codes are unique and in kebab case', () => {
    const codes = rules.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  describe.each(rules.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
    const { documentation } = rule;

    test.each(['en', 'zh'] as const)('failing example (%s) gives its own finding alone', (language) => {
      const findings = findingsOf(projectOf(documentation.failing[language], { today }));
      const allowed = new Set([code, ...(documentation.alsoGives ?? [])]);
      expect(findings.filter((finding) => finding.code === code).map(shown)).not.toEqual([]);
      expect(findings.filter((finding) => !allowed.has(finding.code)).map(shown)).toEqual([]);
      for (const finding of findings.filter((each) => each.code === code)) {
        for (const reader of ['en', 'zh'] as const) {
          expect(messageOf(finding, reader)).not.toMatch(/\{\w+\}|undefined|\[object/);
          expect(messageOf(finding, reader)).toMatch(reader === 'en' ? /[.?]$/ : /[。？]$/);
        }
      }
    });

    test.each(['en', 'zh'] as const)('every fix mends the failing example (%s) and breaks nothing', (language) => {
      for (const lineBreak of ['\n', '\r\n']) {
        const text = documentation.failing[language].replaceAll('\n', lineBreak);
        const project = projectOf(text, { today });
        const before = findingsOf(project);
        const count = (findings: readonly Finding[], of: string) => findings.filter((each) => each.code === of).length;
        for (const fix of fixesFor(project, code)) {
          const files = applyChanges(project.files, fix.changes);
          const after = findingsOf(projectOf(files, { today }));
          // What a skeleton leaves to be filled in is told where it is to be filled in.
          const said = new Set(before.map(shown));
          expect(after.filter((each) => each.code === code && said.has(shown(each))).length).toBeLessThan(
            count(before, code),
          );
          for (const breaking of ['syntax', 'unresolved-reference', 'duplicate-name', 'invalid-value'])
            expect(count(after, breaking)).toBeLessThanOrEqual(count(before, breaking));
          if (lineBreak === '\r\n') for (const content of files.values()) expect(content).not.toMatch(/[^\r]\n/);
        }
      }
    });

    test.each(['en', 'zh'] as const)('mended example (%s) gives nothing', (language) => {
      expect(findingsOf(projectOf(documentation.mended[language], { today })).map(shown)).toEqual([]);
    });

    test('both languages of the examples say the same', () => {
      for (const example of [documentation.failing, documentation.mended]) {
        const outline = (text: string) =>
          factsOf('', text).declarations.map(({ facts, references }) => [
            facts.kind,
            ...references.map(({ property }) => property),
          ]);
        expect(outline(example.zh)).toEqual(outline(example.en));
      }
    });
  });

  test('the default configuration names no unknown class', () => {
    for (const classes of Object.values(defaultConfig.requiredCases))
      for (const name of classes) expect(valueSets.caseClass).toHaveProperty(name);
  });
});
