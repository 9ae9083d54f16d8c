/**
 * The subcommands, each loaded when it is called. Bundled into a file of its own (see scripts/build.mjs), so that
 * `reqlang --version` and mistakes on the command line cost next to nothing, and so that Node can keep the compiled
 * code of everything else.
 */
export const commands = {
  check: async () => (await import('./check/check-command.js')).check,
  format: async () => (await import('./format-command.js')).format,
  exportProject: async () => (await import('./export-command.js')).exportProject,
  printRules: async () => (await import('./rules-command.js')).printRules,
};
