/** What an exported HTML file carries for the preview application. */
import type { ViewAnswer } from './view-request.js';

export interface ExportedViews {
  readonly language: 'en' | 'zh';
  readonly answers: readonly ViewAnswer[];
}
