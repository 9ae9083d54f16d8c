import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import { RestartPolicy } from './restart-policy.js';

/**
 * Brings the server back when it has died, without a word to the user: the text is in the editor, and pictures are
 * restored when it answers again. What happened is in the output.
 * @param givenUp is called if it dies whenever it is started
 */
export function comeBack(givenUp: () => void): ErrorHandler {
  const policy = new RestartPolicy(() => Date.now());
  return {
    // A connection that cannot be written to is about to be closed, which is dealt with there.
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    async closed() {
      const comeback = policy.died();
      if (!comeback.restart) {
        givenUp();
        return { action: CloseAction.DoNotRestart, handled: true };
      }
      await new Promise((resolve) => setTimeout(resolve, comeback.pause));
      return { action: CloseAction.Restart, handled: true };
    },
  };
}
