import { clientCommands } from '../../../language-server/src/protocol/methods.js';

/** Every command that the manifest contributes besides those that show a picture, by what it does. */
export const commandIds = {
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
