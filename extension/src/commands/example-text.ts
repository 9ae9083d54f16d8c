const day = 86_400_000;
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

/**
 * The example with its dates: a first version of four weeks that begins on the next Monday, so that nothing in it is
 * overdue on the day it is written.
 * @param template with `{start}` and `{end}`
 * @param now the local day counts
 */
export function exampleText(template: string, now: Date): string {
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  const weekday = new Date(today).getUTCDay();
  const monday = today + ((8 - weekday) % 7) * day;
  return template.replaceAll('{start}', iso(monday)).replaceAll('{end}', iso(monday + 25 * day));
}
