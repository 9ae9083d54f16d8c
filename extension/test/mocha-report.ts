/** Notes what fails in a run; gives, at its end, the report that scripts/test-reports.mjs reads. */
export function reportOf(runner: Mocha.Runner): () => string {
  const failed: { name: string; message: string }[] = [];
  runner.on('fail', (test, error: Error) =>
    failed.push({ name: test.titlePath().join(' > '), message: error.stack ?? String(error) }),
  );
  return () => JSON.stringify({ ...runner.stats, failed });
}
