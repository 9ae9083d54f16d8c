/**
 * What of a project can be written as a file, and in which formats. A format here has a file of its name in
 * `interchange/formats`, unless the command line alone writes it or it is drawn from another. Plain data: any room may
 * import it.
 */
import type { Wording } from '../locale/language.js';
import { pictures, type PictureName, pictureNames } from './pictures.js';

interface SubjectEntry {
  /** Over the file and in its name. */
  readonly title: Wording;
  /** The only formats that it is written in, and what to say of others. */
  readonly only?: { readonly formats: readonly string[]; readonly why: Wording };
  /** True if only the command line offers it. */
  readonly commandLine?: true;
}

const subject = <const E extends SubjectEntry>(entry: E): E => entry;

/** Every picture and, besides: */
export const exportSubjects = {
  ...pictures,
  /** What the business signs: acceptance on paper. */
  checklist: subject({
    title: { en: 'Acceptance checklist', zh: '业务验收清单' },
    only: {
      formats: ['html'],
      why: {
        en: 'The checklist is a page to print: use html. For other formats, export acceptance.',
        zh: '验收清单是用来打印的网页，请用 html。其他格式请导出 acceptance。',
      },
    },
  }),
  /** All pictures together. */
  report: subject({ title: { en: 'Requirements report', zh: '需求报告' } }),
  /** What the text says, for programs. */
  model: subject({
    title: { en: 'Model', zh: '模型' },
    only: {
      formats: ['json'],
      why: { en: 'The model can only be written as json.', zh: '模型只能导出为 json。' },
    },
    commandLine: true,
  }),
};

type Subjects = typeof exportSubjects;
export type ExportSubject = keyof Subjects;
/** Subjects that the editor offers too. */
export type EditorSubject = Exclude<ExportSubject, 'model'>;

export const exportSubjectNames = Object.keys(exportSubjects) as [ExportSubject, ...ExportSubject[]];
export const editorSubjects = exportSubjectNames.filter(
  (name) => !(exportSubjects[name] as SubjectEntry).commandLine,
) as [EditorSubject, ...EditorSubject[]];

const isPicture = (name: ExportSubject): name is PictureName => Object.hasOwn(pictures, name);

interface FormatEntry {
  /** What such a file is good for, in menus. */
  readonly label: Wording;
  /** The same for `reqlang export --help`. */
  readonly help: Wording;
  /** False for text. */
  readonly binary: boolean;
  /** True if another program than the editor shows it best. */
  readonly opensOutside?: true;
  /** The format that it is made from, by whoever has the means: a page, or a package beside the command line. */
  readonly drawnFrom?: string;
  /** True if only the command line offers it. */
  readonly commandLine?: true;
  /** Why a subject cannot be written in it; undefined if it can, or left out if all can. */
  refuses?(of: ExportSubject): Wording | undefined;
}

const format = <const E extends FormatEntry>(entry: E): E => entry;

const drawn = pictureNames.filter((name) => pictures[name].isDrawn);

/** A drawing needs a picture that has one. */
const undrawn = (of: ExportSubject): Wording | undefined =>
  isPicture(of) && pictures[of].isDrawn
    ? undefined
    : {
        en: `There is no picture of ${of === 'report' ? 'the whole report' : of}. Use html, md or xlsx.`,
        zh: `${of === 'report' ? '整份报告' : exportSubjects[of].title.zh}没有对应的图片。请用 html、md 或 xlsx。`,
      };

/** In the order in which menus show them. */
export const exportFormats = {
  html: format({
    label: { en: 'Page for the browser, to read and print', zh: '网页：浏览和打印' },
    help: {
      en: 'one file that opens without a network, to read, search and print',
      zh: '单个文件，无需联网即可打开，可阅读、搜索和打印',
    },
    binary: false,
    opensOutside: true,
  }),
  png: format({
    label: { en: 'Picture', zh: '图片' },
    help: { en: 'the same in pixels; needs -o and @resvg/resvg-js', zh: '位图；须用 -o，并需要 @resvg/resvg-js' },
    binary: true,
    drawnFrom: 'svg',
    refuses: undrawn,
  }),
  svg: format({
    label: { en: 'Picture that stays sharp at any size', zh: '矢量图' },
    help: { en: `a picture: ${drawn.join(', ')}`, zh: `图片：${drawn.join('、')}` },
    binary: false,
    refuses: undrawn,
  }),
  xlsx: format({
    label: { en: 'Excel workbook', zh: 'Excel 工作簿' },
    help: {
      en: 'for Excel, with real numbers and dates; needs -o',
      zh: '用于 Excel，数字和日期保持类型；须用 -o 指定文件',
    },
    binary: true,
    opensOutside: true,
  }),
  csv: format({
    label: { en: 'Table for any spreadsheet', zh: 'CSV 表格' },
    help: { en: 'tables for any spreadsheet', zh: '用于各种电子表格的表格' },
    binary: false,
    refuses: (of) =>
      of === 'report'
        ? {
            en: 'A CSV file holds one table, and a report has many. Use xlsx, or export one page.',
            zh: 'CSV 文件只能放一张表，而报告有多张。请用 xlsx，或只导出其中一页。',
          }
        : undefined,
  }),
  md: format({
    label: { en: 'Text with tables (Markdown)', zh: 'Markdown 文档' },
    help: { en: 'tables for documents', zh: '用于文档的表格' },
    binary: false,
  }),
  json: format({
    label: { en: 'Data for programs', zh: '供程序读取的数据' },
    help: { en: 'for programs; the model is written as json only', zh: '供程序读取；model 只能导出为 json' },
    binary: false,
    commandLine: true,
    refuses: (of) =>
      of === 'report'
        ? {
            en: 'A report cannot be written as json. Export the model.',
            zh: '报告不能导出为 json。请导出 model。',
          }
        : undefined,
  }),
  gherkin: format({
    label: { en: 'Feature files', zh: 'feature 文件' },
    help: {
      en: 'acceptance cases, one .feature file per requirement',
      zh: '验收用例，每个需求一个 .feature 文件',
    },
    binary: false,
    commandLine: true,
    refuses: (of) =>
      of === 'acceptance'
        ? undefined
        : { en: 'Only acceptance can be written as gherkin.', zh: '只有 acceptance 可以导出为 gherkin。' },
  }),
};

type Formats = typeof exportFormats;
export type FormatName = keyof Formats;

type FormatsWhere<Condition> = { [F in FormatName]: Formats[F] extends Condition ? F : never }[FormatName];

/** Formats that a file in `interchange/formats` writes. */
export type WrittenFormat = Exclude<
  FormatName,
  FormatsWhere<{ readonly commandLine: true }> | FormatsWhere<{ readonly drawnFrom: string }>
>;
/** Formats that the editor offers. */
export type EditorFormat = Exclude<FormatName, FormatsWhere<{ readonly commandLine: true }>>;

/** The entry of a format, whatever it says. */
export const formatEntry = (name: FormatName): FormatEntry => exportFormats[name];

export const formatNames = Object.keys(exportFormats) as [FormatName, ...FormatName[]];
export const editorFormats = formatNames.filter((name) => !formatEntry(name).commandLine) as readonly EditorFormat[];
export const writtenFormats = editorFormats.filter((name) => !formatEntry(name).drawnFrom) as [
  WrittenFormat,
  ...WrittenFormat[],
];

/**
 * Why a subject cannot be written in a format.
 * @returns undefined if it can
 */
export function whyNotWritten(of: ExportSubject, to: FormatName): Wording | undefined {
  const { only }: SubjectEntry = exportSubjects[of];
  if (only) return only.formats.includes(to) ? undefined : only.why;
  return formatEntry(to).refuses?.(of);
}
