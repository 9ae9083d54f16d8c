import type { MessageToPreview, PreviewState } from '../../../language-server/src/protocol/preview-messages.js';
import type { ViewAnswer } from '../../../language-server/src/protocol/view-request.js';
import type { PreviewHost } from '../host.js';

/**
 * An exported file around the page: the data is there already, there is no text, and choices last until it is closed.
 * @param tellFile says in which file something is written, in place of going there
 */
export function hostOfFile(
  answer: ViewAnswer,
  choices: Map<string, PreviewState>,
  tellFile: (file: string) => void,
): PreviewHost {
  let listener: ((message: MessageToPreview) => void) | undefined;
  return {
    isEditor: false,
    send: (message) => {
      if (message.type === 'failed') console.error(message.message);
      else if (message.type === 'reveal') tellFile(message.place.uri);
      else if (message.type === 'ready') listener?.({ type: 'view', uri: '', edition: 0, answer });
    },
    readState: () => choices.get(answer.view) ?? {},
    keepState: (state) => choices.set(answer.view, state),
    onMessage: (heard) => {
      listener = heard;
    },
  };
}
