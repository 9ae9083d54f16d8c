/** Completion of dates and windows: those that are near today. */
import { type CompletionItem, InsertTextFormat } from 'vscode-languageserver';
import { word } from './completion-item.js';

/** Today, the month and the quarter; all of them not before another day. */
export function dayItems(today: string | undefined, from = ''): CompletionItem[] {
  if (!today) return [];
  const { year, month, quarter } = calendarOf(today);
  return [today, `${year}-${month}`, `${year}-Q${quarter}`, `${year}-12-31`]
    .filter((day) => day >= from || /Q/.test(day))
    .map((day) => word(day, 'Value'));
}

/** The quarter, the next one, the month and the rest of the year. */
export function windowItems(today: string | undefined): CompletionItem[] {
  if (!today) return [];
  const { year, month, quarter } = calendarOf(today);
  const next = quarter === 4 ? `${year + 1}-Q1` : `${year}-Q${quarter + 1}`;
  return [
    word(`${year}-Q${quarter}`, 'Value'),
    word(next, 'Value'),
    word(`${year}-${month}`, 'Value'),
    word(`${today}..${year}-12-31`, 'Value', {
      insertText: `\${1:${today}}..\${2:${year}-12-31}`,
      insertTextFormat: InsertTextFormat.Snippet,
    }),
  ];
}

function calendarOf(day: string): { readonly year: number; readonly month: string; readonly quarter: number } {
  const month = day.slice(5, 7);
  return { year: Number(day.slice(0, 4)), month, quarter: Math.ceil(Number(month) / 3) };
}
