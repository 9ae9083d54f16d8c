import type { TemplateResult } from 'lit';
import type { PictureIntent } from '../../language-server/src/protocol/edit-requests.js';
import type { PreviewState } from '../../language-server/src/protocol/preview-messages.js';
import type { AcceptanceGap } from '../../language-server/src/views/acceptance-data.js';
import type { SourcePlace } from '../../language-server/src/views/source-place.js';
import type { Words } from './words.js';

/** What a page may ask of the application around it. */
export interface PageContext {
  /** Shows a place in its source; `focus` also moves the keyboard focus there. */
  reveal(place: SourcePlace, focus: boolean): void;
  /** Writes the case that fills a gap of the requirement at a place. */
  addCase(requirement: SourcePlace, gap: AcceptanceGap): void;
  /**
   * Changes the text so that it says what was done in the picture; the picture follows.
   * @param refused hears why it was not changed; left out, the page says so at its top
   */
  change(intent: PictureIntent, refused?: (reason: string) => void): void;
  /** False where the page only shows, as in an exported file. */
  readonly canChange: boolean;
  /** The syntax error that keeps what stands in a file from being changed here, if there is one. */
  obstacle(uri: string): Obstacle | undefined;
  /** How the score of the requirement at a place comes about: label and value of each line. */
  explainScore(requirement: SourcePlace): Promise<readonly (readonly [string, string])[]>;
  /** Asks how and where the page is to be saved, and saves it. */
  exportPage(): void;
  /** Renders again soon. */
  update(): void;
  /** Keeps the reader's choices over a reload. */
  keep(choices: Omit<PreviewState, 'uri'>): void;
}

export interface Obstacle {
  /** Name of the file. */
  readonly file: string;
  /** Counted from 0. */
  readonly line: number;
}

/** One kind of preview inside the application. */
export interface Page<Data> {
  isEmpty(data: Data): boolean;
  render(data: Data, words: Words): TemplateResult;
  /** The text has answered: the next picture shows what it says, whatever was entered before. */
  answered?(): void;
  /** Brings something into the page that is there only while it can be seen, such as a row far below. */
  show?(name: string): void;
  /** Called after each rendering, for what needs measuring. */
  rendered(): void;
}

/** Makes the page of a picture, with what the reader chose in it before a reload. */
export type PageMaker<Data> = (context: PageContext, kept: Partial<PreviewState>) => Page<Data>;
