/** What the parameters of each request have to look like, before anything is done with them. */
import { URI } from 'vscode-uri';
import * as z from 'zod/mini';
import { convertToUtf8Params } from '../protocol/convert-request.js';
import {
  addCaseParams,
  addMissingCasesParams,
  convertKeywordsParams,
  intentParams,
  renumberParams,
} from '../protocol/edit-requests.js';
import { exportParams } from '../protocol/export-request.js';
import { methods } from '../protocol/methods.js';
import { explainScoreParams, subjectParams } from '../protocol/place-requests.js';
import { projectsParams } from '../protocol/project-request.js';
import { viewParams } from '../protocol/view-request.js';

/** What the protocol calls `uinteger`. */
const count = z.int().check(z.nonnegative(), z.maximum(2_147_483_647));
const position = z.object({ line: count, character: count });
const range = z.object({ start: position, end: position });
const uri = z.string().check(z.refine(isUri, 'is no address of a file'));
const textDocument = z.object({ uri });
const inFile = { textDocument };
const atPlace = { textDocument, position };
const hierarchyItem = z.object({ item: z.object({ uri, name: z.string() }) });
const anything = z.unknown();

/** Of what is asked about a file, its address is checked here as well. */
const aboutFile = <T extends z.core.$ZodType>(params: T) => z.intersection(params, z.object({ uri }));

/** Parameters by method: what a request has to say. What it says besides is not looked at. */
export const requestParams: Readonly<Record<string, z.ZodMiniType>> = {
  initialize: z.object({
    capabilities: z.looseObject({ workspace: z.nullish(z.looseObject({})) }),
    processId: z.nullish(z.int()),
    rootUri: z.nullish(uri),
    workspaceFolders: z.nullish(z.array(z.object({ uri }))),
    locale: z.optional(z.string()),
  }),
  shutdown: anything,
  'callHierarchy/incomingCalls': hierarchyItem,
  'callHierarchy/outgoingCalls': hierarchyItem,
  'textDocument/codeAction': z.object({
    ...inFile,
    range,
    context: z.object({ diagnostics: z.array(anything), only: z.nullish(z.array(z.string())) }),
  }),
  'textDocument/codeLens': z.object(inFile),
  'textDocument/completion': z.object(atPlace),
  'textDocument/definition': z.object(atPlace),
  'textDocument/documentHighlight': z.object(atPlace),
  'textDocument/documentLink': z.object(inFile),
  'textDocument/documentSymbol': z.object(inFile),
  'textDocument/foldingRange': z.object(inFile),
  'textDocument/formatting': z.object(inFile),
  'textDocument/hover': z.object(atPlace),
  'textDocument/inlayHint': z.object({ ...inFile, range }),
  'textDocument/onTypeFormatting': z.object({ ...atPlace, ch: z.string() }),
  'textDocument/prepareCallHierarchy': z.object(atPlace),
  'textDocument/prepareRename': z.object(atPlace),
  'textDocument/rangeFormatting': z.object({ ...inFile, range }),
  'textDocument/references': z.object({ ...atPlace, context: z.object({ includeDeclaration: z.boolean() }) }),
  'textDocument/rename': z.object({ ...atPlace, newName: z.string() }),
  'textDocument/selectionRange': z.object({ ...inFile, positions: z.array(position) }),
  'textDocument/semanticTokens/full': z.object(inFile),
  'textDocument/semanticTokens/range': z.object({ ...inFile, range }),
  // The library that keeps documents answers this one.
  'textDocument/willSaveWaitUntil': z.object({ ...inFile, reason: z.int() }),
  'workspace/symbol': z.object({ query: z.string() }),
  [methods.addCase]: aboutFile(addCaseParams),
  [methods.addMissingCases]: z.intersection(aboutFile(addMissingCasesParams), z.object({ position })),
  [methods.convertKeywords]: aboutFile(convertKeywordsParams),
  [methods.convertToUtf8]: aboutFile(convertToUtf8Params),
  [methods.explainScore]: aboutFile(explainScoreParams),
  [methods.export]: aboutFile(exportParams),
  [methods.intent]: aboutFile(intentParams),
  [methods.projects]: z.intersection(projectsParams, z.object({ uris: z.array(uri) })),
  [methods.renumber]: aboutFile(renumberParams),
  [methods.subject]: z.intersection(aboutFile(subjectParams), z.object({ position })),
  [methods.view]: aboutFile(viewParams),
};

/**
 * What is wrong with the parameters of a request.
 * @returns a sentence for whoever wrote the client; undefined if they are well-formed, or the method is not known
 */
export function paramsProblem(method: string, params: unknown): string | undefined {
  if (!Object.hasOwn(requestParams, method)) return undefined;
  const result = requestParams[method]?.safeParse(params);
  if (!result || result.success) return undefined;
  const [issue] = result.error.issues;
  const where = ['params', ...(issue?.path ?? [])].map(String).join('.');
  return `The parameters of ${method} are malformed: ${where}: ${issue?.message || 'is not what the protocol asks for'}.`;
}

function isUri(text: string): boolean {
  try {
    URI.parse(text);
    return true;
  } catch {
    // That it throws is the answer.
    return false;
  }
}
