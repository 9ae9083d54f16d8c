/** The checklist of one requirement: what the business reads, tries and signs. */
import { html, nothing, type TemplateResult } from 'lit';
import type {
  MatrixCase,
  MatrixGiven,
  MatrixOutcome,
  MatrixRequirement,
} from '../../../language-server/src/views/acceptance-data.js';
import type { PageContext } from '../page.js';
import type { Words } from '../words.js';

export function checklist(
  { cases, rules, declined }: MatrixRequirement,
  words: Words,
  context: Pick<PageContext, 'reveal'>,
): TemplateResult {
  const written = cases.filter(({ unfinished }) => !unfinished);
  const open = cases.filter(({ unfinished }) => unfinished);
  const agreed = rules.filter(({ title, condition }) => title !== undefined || condition !== undefined);
  return html`
    ${
      agreed.length > 0
        ? html`<h3>${words.say('checkRules')}</h3>
            <ul class="agreed">
              ${agreed.map(
                ({ name, title, condition, outcomes }) => html`<li>
                  <strong>${title ?? name}</strong>${title === undefined ? nothing : html` <span class="hint">${name}</span>`}
                  ${condition ? html`<span class="agreed-condition">${condition[words.language]}</span>` : nothing}
                  ${outcomes.length > 0 ? html`<span>→ ${outcomes.join(words.say('listSeparator'))}</span>` : nothing}
                </li>`,
              )}
            </ul>`
        : nothing
    }
    ${
      written.length > 0
        ? html`<table class="checklist">
            <thead>
              <tr>
                <th scope="col" class="check-case">${words.say('checkCase')}</th>
                <th scope="col">${words.say('checkScenario')}</th>
                <th scope="col">${words.say('checkGiven')}</th>
                <th scope="col">${words.say('checkExpected')}</th>
                <th scope="col" class="check-result">${words.say('checkResult')}</th>
              </tr>
            </thead>
            <tbody>
              ${written.map((each) => checklistRow(each, words, context))}
            </tbody>
          </table>`
        : open.length > 0
          ? nothing
          : html`<p class="hint">${words.say('noCases')}</p>`
    }
    ${
      open.length > 0
        ? html`<h3>${words.say('checkOpen')}</h3>
            <ul class="agreed open-points">
              ${open.map(
                (each) => html`<li data-case=${each.id}>
                  <button type="button" @click=${() => context.reveal(each.place, true)}>${each.name || each.id}</button>
                  ${each.title ?? nothing}
                  ${lines([
                    ...each.given.map((given) => givenText(given, words)),
                    ...each.when,
                    ...each.expected.map((outcome) => outcomeText(outcome, words)),
                  ])}
                </li>`,
              )}
            </ul>`
        : nothing
    }
    ${
      declined || written.length === 0
        ? nothing
        : html`<div class="signatures">
            ${(['signBusiness', 'signTeam'] as const).map(
              (who) =>
                html`<span class="signature"><span>${words.say(who)}</span><i></i><span>${words.say('signDate')}</span><i class="date"></i></span>`,
            )}
          </div>`
    }
  `;
}

function checklistRow(each: MatrixCase, words: Words, context: Pick<PageContext, 'reveal'>): TemplateResult {
  return html`<tr data-case=${each.id}>
    <th scope="row" class="check-case">
      <button type="button" @click=${() => context.reveal(each.place, true)}>${each.name || each.id}</button>
      ${each.class ? html`<small>${words.value('caseClass', each.class)}</small>` : nothing}
    </th>
    <td>${each.title ?? ''}</td>
    <td>
      ${lines(each.given.map((given) => givenText(given, words)))}
      ${lines(each.when.map((text) => words.say('whenDone', { text })))}
    </td>
    <td>${lines(each.expected.map((outcome) => outcomeText(outcome, words)))}</td>
    <td class="check-result">
      ${(['passed', 'failed'] as const).map(
        (outcome) =>
          html`<span class="box"><span aria-hidden="true">${each.result?.outcome === outcome ? '☑' : '☐'}</span> ${words.value('caseOutcome', outcome)}</span>`,
      )}
      ${
        each.result?.outcome === 'blocked'
          ? html`<span class="box"><span aria-hidden="true">☑</span> ${words.value('caseOutcome', 'blocked')}</span>`
          : nothing
      }
      ${each.result?.on ? html`<small>${words.date(each.result.on)}</small>` : nothing}
      ${each.result?.by ? html`<small>${each.result.by}</small>` : nothing}
    </td>
  </tr>`;
}

const lines = (texts: readonly string[]) => texts.map((text) => html`<span class="text-line">${text}</span>`);

/** `Order amount = 1,200,000 CNY`. */
export function givenText(given: MatrixGiven, words: Words): string {
  if (given.is === 'text') return given.text;
  const { label, field, value, unit } = given;
  const separator = unit && /^[!-~]/.test(unit) ? ' ' : '';
  return `${label ?? field} = ${value[words.language]}${unit ? separator + unit : ''}`;
}

/** A rule by its title, as the business knows it. */
export function outcomeText(outcome: MatrixOutcome, words: Words): string {
  if (outcome.is === 'text') return outcome.text;
  const { name, title, holds } = outcome;
  const rule = title === undefined ? name : words.say('ruleWithName', { title, name });
  return holds ? rule : words.say('doesNotApply', { rule });
}
