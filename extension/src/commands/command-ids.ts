/** Every command that the manifest contributes, by what it does. */
export const commandIds = {
  showPriorityTable: 'reqlang.showPriorityTable',
  showRoadmap: 'reqlang.showRoadmap',
  openQuickstart: 'reqlang.openQuickstart',
  showDependencies: 'reqlang.showDependencies',
  convertToChinese: 'reqlang.convertToChinese',
  convertToEnglish: 'reqlang.convertToEnglish',
  renumber: 'reqlang.renumber',
  restartServer: 'reqlang.restartServer',
  showOutput: 'reqlang.showOutput',
} as const;
