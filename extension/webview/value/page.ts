import type { ValueReport } from '../../../language-server/src/views/value-data.js';
import type { PageMaker } from '../page.js';
import './value.css';
import { ValuePage } from './value-page.js';

export const page: PageMaker<ValueReport> = (context, kept) => new ValuePage(context, kept);
