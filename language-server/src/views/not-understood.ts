/** What a view cannot show because the text is written in a way that cannot be read. */

/**
 * By field of a row, chip or card: the properties of the text that it would come from and that cannot be read. Such a
 * field has no value, and whoever shows it says why.
 */
export type NotUnderstood = Readonly<Record<string, readonly string[]>>;

/**
 * The fields that have no value because something they are made of cannot be read.
 * @param unreadable the properties that cannot be read
 * @param madeOf properties by field: those that the field shows or is worked out from
 * @returns to be spread into the row: nothing if all is understood
 */
export function notUnderstood<F extends string>(
  unreadable: readonly string[],
  madeOf: Readonly<Record<F, readonly string[]>>,
): { readonly unreadable?: NotUnderstood } {
  if (unreadable.length === 0) return {};
  const fields = Object.entries<readonly string[]>(madeOf).flatMap(([field, properties]) => {
    const causes = properties.filter((property) => unreadable.includes(property));
    return causes.length > 0 ? [[field, causes] as const] : [];
  });
  return fields.length > 0 ? { unreadable: Object.fromEntries(fields) } : {};
}
