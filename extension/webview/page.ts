import type { TemplateResult } from 'lit';
import type { PreviewState } from '../../language-server/src/protocol/preview-messages.js';
import type { SourcePlace } from '../../language-server/src/views/source-place.js';
import type { Words } from './words.js';

/** What a page may ask of the application around it. */
export interface PageContext {
  /** Shows a place in its source; `focus` also moves the keyboard focus there. */
  reveal(place: SourcePlace, focus: boolean): void;
  /** Renders again soon. */
  update(): void;
  /** Keeps the reader's choices over a reload. */
  keep(choices: Omit<PreviewState, 'uri'>): void;
}

/** One kind of preview inside the application. */
export interface Page<Data> {
  isEmpty(data: Data): boolean;
  render(data: Data, words: Words): TemplateResult;
  /** Called after each rendering, for what needs measuring. */
  rendered(): void;
}
