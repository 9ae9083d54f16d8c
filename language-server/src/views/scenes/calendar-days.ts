/** Calendar days as numbers, for moving along the time axis. Pure. */
const millisecondsOfDay = 86_400_000;

/** Days from 1 January 1970 to an ISO day. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(day) / millisecondsOfDay);
}

/** The ISO day of a number. */
export function dayOf(number: number): string {
  return new Date(number * millisecondsOfDay).toISOString().slice(0, 10);
}

export function dateOfNumber(number: number): Date {
  return new Date(number * millisecondsOfDay);
}
