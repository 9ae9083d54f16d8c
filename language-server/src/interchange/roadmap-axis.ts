/** The time axis of the roadmap on paper. */
import type { Language } from '../locale/language.js';
import type { RoadmapWindow } from '../views/roadmap-data.js';
import { createTimeAxis, type TimeAxis, zoomThatFits } from '../views/scenes/time-axis.js';

/** In pixels: how wide it is at least, and up to which width there are months and quarters. */
export const least = 1060;
const roomForQuarters = 2000;

const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** Weeks would be too many marks on paper: quarters over months or, where there are many, years over quarters. */
export function axisOf(extent: RoadmapWindow, today: string, language: Language): TimeAxis {
  const closest = zoomThatFits(extent, roomForQuarters);
  return createTimeAxis(extent, today, closest === 'month' ? 'quarter' : closest, least, {
    monthName: (date) => monthName(date.getUTCMonth(), language),
    monthOfYear: (date) =>
      language === 'zh'
        ? `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月`
        : `${monthName(date.getUTCMonth(), language)} ${date.getUTCFullYear()}`,
  });
}

const monthName = (month: number, language: Language) =>
  language === 'zh' ? `${month + 1}月` : (englishMonths[month] ?? '');
