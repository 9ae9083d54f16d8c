import type {
  MessageFromPreview,
  MessageToPreview,
  PreviewState,
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
        if (isKnownMessage(event.data)) listener(event.data);
      }),
  };
}

/** The panel checks its messages against their schema before it sends them; here the others are left out. */
function isKnownMessage(data: unknown): data is MessageToPreview {
  const type = (data as { type?: unknown } | null)?.type;
  return (
    type === 'view' || type === 'unavailable' || type === 'cursor' || type === 'score-explained' || type === 'draw-png'
  );
}

function knownState(state: unknown): Partial<PreviewState> {
  if (typeof state !== 'object' || state === null) return {};
  const { uri, sort, filter, group, collapsed, show, layout, columns, facets } = state as Partial<PreviewState>;
  return {
    ...(typeof uri === 'string' && { uri }),
    ...(Array.isArray(sort) && { sort: sort.filter((key) => typeof key?.id === 'string') }),
    ...(typeof filter === 'string' && { filter }),
    ...(typeof group === 'string' && { group }),
    ...(typeof show === 'string' && { show }),
    ...(typeof layout === 'string' && { layout }),
    ...(Array.isArray(columns) && { columns: columns.filter((id) => typeof id === 'string') }),
    ...(typeof facets === 'object' && facets !== null && { facets: textsOf(facets) }),
    ...(Array.isArray(collapsed) && { collapsed: collapsed.filter((key) => typeof key === 'string') }),
  };
}

function textsOf(record: object): Record<string, string> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => typeof value === 'string'));
}
