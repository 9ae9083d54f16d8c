const format = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** A number for people of either language: `1,234.5`. */
export const shownNumber = (value: number): string => format.format(value);
