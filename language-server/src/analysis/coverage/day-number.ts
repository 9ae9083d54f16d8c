/** Days as whole numbers, so that dates are ordered values like any others. */
const dayLength = 86_400_000;

/** Days since 1970-01-01 of a day written `YYYY-MM-DD`. */
export const dayNumber = (day: string): bigint => BigInt(Math.round(Date.parse(`${day}T00:00:00Z`) / dayLength));

/** A day number as `YYYY-MM-DD`. */
export const dayOf = (number: bigint): string => new Date(Number(number) * dayLength).toISOString().slice(0, 10);
