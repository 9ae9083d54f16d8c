/** The matrix of one requirement: what has to be tested, by the cases that test it. */
import { html, nothing, type TemplateResult } from 'lit';
import type {
  AcceptanceGap,
  MatrixCase,
  MatrixClass,
  MatrixPoint,
  MatrixRequirement,
  MatrixRule,
  MatrixStatement,
} from '../../../language-server/src/views/acceptance-data.js';
import type { PageContext } from '../page.js';
import type { UiText } from '../ui-texts.js';
import type { Words } from '../words.js';
import { resultMark } from './result-mark.js';
import { stepByArrow } from './step-by-arrow.js';

const notAnalysedText = {
  'no-condition': 'notAnalysedNoCondition',
  'unreadable-condition': 'notAnalysedUnreadable',
  'different-steps': 'notAnalysedSteps',
  computes: 'notAnalysedComputes',
  'names-rule': 'notAnalysedNamesRule',
  'other-rule': 'notAnalysedOther',
  'too-large': 'notAnalysedLarge',
} as const satisfies Record<NonNullable<MatrixRule['notAnalysed']>, UiText>;

export class MatrixTable {
  constructor(
    private readonly requirement: MatrixRequirement,
    private readonly words: Words,
    private readonly context: Pick<PageContext, 'reveal' | 'addCase' | 'canChange'>,
  ) {}

  render(): TemplateResult {
    const { requirement, words } = this;
    const { cases, classes, rules } = requirement;
    return html`<table class="matrix" @keydown=${stepByArrow}>
      <caption class="unseen">${[requirement.name, requirement.title].filter(Boolean).join(' ')}</caption>
      <thead>
        <tr>
          <th scope="col" class="row-head">${words.say('toDecide')}</th>
          ${cases.map((each) => this.caseHead(each))}
          ${cases.length === 0 ? html`<th class="rest">${words.say('noCases')}</th>` : html`<td class="rest"></td>`}
        </tr>
      </thead>
      ${
        classes.length > 0
          ? html`<tbody>
              <tr class="group">
                <th scope="rowgroup" class="row-head">${words.say('caseClasses')}</th>
                ${cases.map(() => html`<td></td>`)}
                <td class="rest"></td>
              </tr>
              ${classes.map((each) => this.classRow(each))}
            </tbody>`
          : nothing
      }
      ${rules.map((rule) => this.rule(rule))}
    </table>`;
  }

  private caseHead(each: MatrixCase): TemplateResult {
    const { words } = this;
    return html`<th scope="col" class="case-head" data-case=${each.id}>
      <button type="button" class="case-button" title=${each.title ?? each.id} @click=${() => this.context.reveal(each.place, true)}>
        <span class="case-name">${each.name || each.id}</span>
        ${each.class ? html`<span class="case-class">${words.value('caseClass', each.class)}</span>` : nothing}
        ${each.title ? html`<span class="case-title">${each.title}</span>` : nothing}
        ${each.unfinished ? html`<span class="state no-case">○ ${words.say('unfinished')}</span>` : resultMark(each, words)}
      </button>
    </th>`;
  }

  private classRow({ class: caseClass, required, cases, waived, gap }: MatrixClass): TemplateResult {
    const { words } = this;
    const text = words.value('caseClass', caseClass);
    const state =
      cases.length > 0
        ? this.coveredState(cases.length)
        : waived
          ? this.waivedState()
          : gap
            ? this.gapState({ is: 'class', class: caseClass }, text)
            : nothing;
    return html`<tr class=${gap ? 'gap' : nothing} data-class=${caseClass}>
      <th scope="row" class="row-head">
        <span class="head-line">
          <span class="head-label">${text}${required ? nothing : html` <small>${words.say('classNotRequired')}</small>`}</span>
          ${state}
        </span>
      </th>
      ${this.requirement.cases.map((each) =>
        cases.includes(each.id)
          ? html`<td title=${words.say('cellIsOfClass', { case: each.id })}>${this.dot()}</td>`
          : html`<td></td>`,
      )}
      <td class="rest"></td>
    </tr>`;
  }

  private rule(rule: MatrixRule): TemplateResult {
    const { words, requirement } = this;
    const { language } = words;
    const said = new Map(rule.statements.map((statement) => [statement.case, statement]));
    return html`<tbody>
      <tr class="group" data-rule=${rule.name}>
        <th scope="rowgroup" class="row-head">
          <span class="head-line">
            <button type="button" class="head-label" title=${rule.condition?.[language] ?? nothing}
              @click=${() => this.context.reveal(rule.place, true)}>
              <strong>${rule.name}</strong> ${rule.title ?? nothing}
            </button>
            ${
              rule.waived
                ? this.waivedState()
                : rule.points.length > 0
                  ? html`<span class=${`state ${rule.covered < rule.points.length ? 'short' : 'complete'}`}
                      >${rule.covered < rule.points.length ? '' : '✓ '}${words.say('pointShare', {
                        covered: rule.covered,
                        total: rule.points.length,
                      })}</span
                    >`
                  : nothing
            }
          </span>
          ${rule.condition ? html`<span class="head-note">${rule.condition[language]}</span>` : nothing}
          ${rule.statements
            .filter(({ verdict }) => verdict === 'contradicts')
            .map((each) => html`<span class="head-note bad">✗ ${this.contradiction(rule, each)}</span>`)}
          ${rule.notAnalysed ? html`<span class="head-note">ⓘ ${words.say(notAnalysedText[rule.notAnalysed])}</span>` : nothing}
        </th>
        ${requirement.cases.map(({ id }) => this.statementCell(rule, id, said.get(id)))}
        <td class="rest"></td>
      </tr>
      ${rule.points.map((point) => this.pointRow(rule, point))}
    </tbody>`;
  }

  private statementCell(rule: MatrixRule, id: string, statement: MatrixStatement | undefined): TemplateResult {
    const { words } = this;
    if (!statement) return html`<td></td>`;
    const { verdict, says, openFields } = statement;
    const names = { case: id, rule: rule.name };
    if (verdict === 'contradicts')
      return html`<td class="contradicts"
        title=${this.contradiction(rule, statement)}>
        <span aria-hidden="true">✗</span> ${words.say('contradicts')}
      </td>`;
    if (verdict === 'undecided')
      return html`<td class="undecided" title=${words.say('cellUndecided', { ...names, fields: openFields.join(words.say('listSeparator')) })}>
        <span aria-hidden="true">?</span> ${words.say('undecided')}
      </td>`;
    return html`<td class="says" title=${words.say(says ? 'cellHolds' : 'cellHoldsNot', names)}>
      ${words.say(says ? 'says' : 'saysNot')}
    </td>`;
  }

  private contradiction(rule: MatrixRule, { case: id, because }: MatrixStatement): string {
    const { words } = this;
    return words.say('cellContradicts', {
      case: id,
      rule: rule.name,
      because: because.map((each) => each[words.language]).join(words.say('listSeparator')),
    });
  }

  private pointRow(rule: MatrixRule, point: MatrixPoint): TemplateResult {
    const { words, requirement } = this;
    const text = point.text[words.language];
    const state = point.gap
      ? this.gapState({ is: 'point', point: point.id }, text)
      : point.coveredBy.length > 0
        ? this.coveredState(point.coveredBy.length)
        : rule.waived
          ? this.waivedState()
          : nothing;
    return html`<tr class=${point.gap ? 'gap' : nothing} data-point=${text}>
      <th scope="row" class="row-head">
        <span class="head-line">
          <button type="button" class="head-label" title=${words.say(point.is === 'boundary' ? 'boundaryValue' : 'condition')}
            @click=${() => this.context.reveal(point.place, true)}>
            ${text}
            ${point.therefore ? html`<small>${words.say('thereforeHolds', { text: point.therefore[words.language] })}</small>` : nothing}
          </button>
          ${state}
        </span>
      </th>
      ${requirement.cases.map((each) =>
        point.coveredBy.includes(each.id)
          ? html`<td title=${words.say('cellCovers', { case: each.id, point: text })}>${this.dot()}</td>`
          : html`<td></td>`,
      )}
      <td class="rest"></td>
    </tr>`;
  }

  private dot(): TemplateResult {
    return html`<span class="dot" role="img" aria-label=${this.words.say('covered')}>●</span>`;
  }

  private coveredState(count: number): TemplateResult {
    return html`<span class="state complete" title=${this.words.say('coveredTimes', { count })}>✓ ${count}</span>`;
  }

  private waivedState(): TemplateResult {
    return html`<span class="state waived">⊖ ${this.words.say('waived')}</span>`;
  }

  private gapState(gap: AcceptanceGap, text: string): TemplateResult {
    const { words, context, requirement } = this;
    const hint = words.say('addCaseFor', { text });
    return html`<span class="state no-case"><span aria-hidden="true">○</span> ${words.say('gap')}</span>
      ${
        context.canChange
          ? html`<button type="button" class="add" title=${hint} aria-label=${hint}
              @click=${() => context.addCase(requirement.place, gap)}>+ ${words.say('addCase')}</button>`
          : nothing
      }`;
  }
}
