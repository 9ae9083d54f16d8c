/** The code of findings about `req.config.json`. By itself, so that who has no such file need not load what reads it. */
export const configCode = 'invalid-config';
