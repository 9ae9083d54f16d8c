import { gesture, until } from './workbench.mjs';

/**
 * A person's ways through the walkthrough.
 * @param {import('./workbench.mjs').Workbench} workbench
 */
export function walkthroughIn(workbench) {
  const steps = () => workbench.page.locator('.getting-started-step');

  /** @param {string} name of the walkthrough */
  async function open(name) {
    const { page, command, click } = workbench;
    const row = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name }).first();
    await gesture(
      'list the walkthroughs',
      async () => {
        if (!(await row.isVisible())) await command('Welcome: Open Walkthrough...');
      },
      () => row.isVisible(),
    );
    await click(`open “${name}”`, row, () => steps().first().isVisible());
  }

  /**
   * Unfolds a step; resolves when it is seen whole, down to its button.
   * @param {number} index
   */
  async function unfold(index) {
    const { page, click } = workbench;
    const step = steps().nth(index);
    const isUnfolded = async () => /expanded/.test((await step.getAttribute('class')) ?? '');
    if (!(await isUnfolded())) await click(`unfold step ${index}`, step.locator('.step-title').first(), isUnfolded);
    await until(`step ${index} to be seen whole`, async () => {
      const [inner, outer] = [await step.boundingBox(), await page.locator('.part.editor').boundingBox()];
      return inner && outer && inner.y + inner.height <= outer.y + outer.height;
    });
    return step;
  }

  /**
   * Clicks the button of a step until it did what it says; resolves when the walkthrough shows the step as done.
   * @param {number} index
   * @param {string} button
   * @param {() => Promise<unknown>} sign
   */
  async function take(index, button, sign) {
    const step = await unfold(index);
    await workbench.click(`take “${button}”`, step.getByRole('button', { name: button, exact: true }), sign);
    await gesture(
      'come back to the walkthrough',
      async () => {
        // A click on a tab that is in front leaves the walkthrough for VS Code's own page.
        if (await steps().first().isVisible()) return;
        await workbench.page
          .locator('.tab')
          .filter({ hasText: /^Welcome/ })
          .first()
          .click({ timeout: 2_500 });
      },
      () => steps().first().isVisible(),
    );
    await steps().nth(index).locator('.codicon-getting-started-step-checked').first().waitFor();
  }

  return { open, unfold, take };
}
