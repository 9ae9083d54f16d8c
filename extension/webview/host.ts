import {
  type MessageFromPreview,
  type MessageToPreview,
  messageToPreview,
  type PreviewState,
  previewState,
} from '../../language-server/src/protocol/preview-messages.js';

interface VsCodeApi {
  postMessage(message: MessageFromPreview): void;
  getState(): unknown;
  setState(state: PreviewState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** What the preview runs in. */
export interface PreviewHost {
  /** True if the text can be changed from here, and asked about. */
  readonly isEditor: boolean;
  send(message: MessageFromPreview): void;
  /** What was kept before a reload; nothing if it is not understood. */
  readState(): Partial<PreviewState>;
  keepState(state: PreviewState): void;
  onMessage(listener: (message: MessageToPreview) => void): void;
}

/** The panel of VS Code around the page. */
export function connectToHost(): PreviewHost {
  const api = acquireVsCodeApi();
  return {
    isEditor: true,
    send: (message) => api.postMessage(message),
    readState: () => knownState(api.getState()),
    keepState: (state) => api.setState(state),
    onMessage: (listener) =>
      window.addEventListener('message', (event: MessageEvent<unknown>) => {
        const message = messageToPreview.safeParse(event.data);
        if (message.success) listener(message.data);
        else
          api.postMessage({
            type: 'failed',
            message: `A message was left out: ${message.error.message}`.slice(0, 4000),
          });
      }),
  };
}

function knownState(state: unknown): Partial<PreviewState> {
  const known = previewState.safeParse(state);
  return known.success ? known.data : {};
}
