/** The samples that come with the product, as texts in memory. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { ProjectConfig } from '../../model/project-config.js';

export interface SampleProject {
  /** Path below `samples/`. */
  readonly name: string;
  readonly config: Partial<ProjectConfig>;
  /** Path in the project → text. */
  readonly files: ReadonlyMap<string, string>;
}

const samples = new URL('../../../../samples/', import.meta.url);

/** Every folder with a `req.config.json` of its own, the failing ones included. */
export function sampleProjects(): readonly SampleProject[] {
  return readdirSync(samples, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('/req.config.json'))
    .sort()
    .map((path) => {
      const name = path.slice(0, -'/req.config.json'.length);
      const home = new URL(`${name}/`, samples);
      const files = new Map(
        readdirSync(home, { recursive: true, encoding: 'utf8' })
          .filter((file) => file.endsWith('.req') && statSync(new URL(file, home)).isFile())
          .sort()
          .map((file) => [file, readFileSync(new URL(file, home), 'utf8')]),
      );
      return { name, config: JSON.parse(readFileSync(new URL('req.config.json', home), 'utf8')), files };
    });
}
