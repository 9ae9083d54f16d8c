/** Imports every `suite/*.test.ts`; made by scripts/build-extension-tests.mjs. */
declare module 'all-suites';
