import type { Language } from '../../locale/language.js';
import type { StakeholderMap } from '../../views/stakeholder-map.js';
import { stakeholderGrid } from '../chart-svg.js';
import type { ExportedPicture } from '../exported-picture.js';
import { exportTexts } from '../export-texts.js';
import { figure, tablesHtml } from '../paper-html.js';
import { partOfAll, tableOf } from '../report-table.js';
import { concernRows, stakeholderColumns } from '../stakeholder-columns.js';

const tables = (map: StakeholderMap, language: Language) => [
  tableOf(stakeholderColumns(language), concernRows(map), language, ({ stakeholder }) => stakeholder.unreadable),
];

export const picture: ExportedPicture<StakeholderMap> = {
  tables,
  drawing: stakeholderGrid,
  paper: (data, language) =>
    data.stakeholders.length === 0
      ? ''
      : [figure(stakeholderGrid(data, language)), ...tablesHtml(tables(data, language))].join('\n'),
  cover({ stakeholders }, language) {
    const concerns = stakeholders.flatMap((each) => each.concerns);
    const met = concerns.filter(({ state }) => state === 'answered' || state === 'delivered').length;
    return {
      name: exportTexts.stakeholders[language],
      value: String(stakeholders.length),
      about: [partOfAll(met, concerns.length, exportTexts.concernsAnswered[language])],
    };
  },
};
