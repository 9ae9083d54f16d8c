import { clientCommands } from '../../../language-server/src/protocol/methods.js';

/** Every command that the manifest contributes, by what it does. */
export const commandIds = {
  showPriorityTable: 'reqlang.showPriorityTable',
  showRoadmap: 'reqlang.showRoadmap',
  showAcceptance: 'reqlang.showAcceptance',
  showStakeholders: 'reqlang.showStakeholders',
  showValue: 'reqlang.showValue',
  openQuickstart: 'reqlang.openQuickstart',
  showDependencies: 'reqlang.showDependencies',
  convertToChinese: 'reqlang.convertToChinese',
  convertToEnglish: 'reqlang.convertToEnglish',
  renumber: 'reqlang.renumber',
  addMissingCases: 'reqlang.addMissingCases',
  export: 'reqlang.export',
  convertToUtf8: clientCommands.convertToUtf8,
  reopenWithEncoding: clientCommands.reopenWithEncoding,
  restartServer: 'reqlang.restartServer',
  showOutput: 'reqlang.showOutput',
} as const;
