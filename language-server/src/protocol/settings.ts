import * as z from 'zod/mini';

/** What `reqlang.language` may be: the language of messages and previews, `auto` meaning the editor's. */
export const languageSetting = z.enum(['auto', 'en', 'zh']);

/** The section `reqlang` of the settings, as `workspace/didChangeConfiguration` carries it. */
export const settings = z.object({ language: z.catch(languageSetting, 'auto') });
export type Settings = z.infer<typeof settings>;

/** `initializationOptions` of the language server. Other editors may send none of it. */
export const initializationOptions = z.object({
  language: z.catch(languageSetting, 'auto'),
  /** The editor's own display language, such as `zh-cn`; LSP's `locale` is used without it. */
  locale: z.optional(z.string()),
});
export type InitializationOptions = z.infer<typeof initializationOptions>;
