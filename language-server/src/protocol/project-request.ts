import * as z from 'zod/mini';

/** Parameters of `reqlang/projects`. */
export const projectsParams = z.object({ uris: z.array(z.string()) });
export type ProjectsParams = z.infer<typeof projectsParams>;

/** For each file the project that it belongs to or, if it is gone, would belong to: equal texts for equal projects. */
export const projectsAnswer = z.array(z.string());
