/** The files of a project that say what they said when they were checked last: they are read when something in them is asked for. */
import type { Declaration, FileFacts } from '../../../facts/facts.js';
import type { LateFiles } from '../../../model/late-files.js';
import type { Declared } from '../../../model/project-model.js';
import { fieldsOf } from '../../../model/values-by-property.js';
import { type Addresses, declarationsIn, eachKey, type KeptCircles, type KeptFile, readSaid } from './kept-run.js';

type Kind = Declaration['kind'];

/** Keys are looked up by their first bits. */
const buckets = 0x10000;
const bucketOf = (hash: number) => hash >>> 16;

export class LateKeptFiles implements LateFiles {
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly facts: (FileFacts | undefined)[] = [];
  private readonly given: Uint8Array;
  private left: number;
  private readonly starts = new Uint32Array(buckets + 1);
  private readonly hashes: Uint32Array;
  private readonly holders: Uint32Array;
  private readonly rows = new Map<Kind, readonly Declared[] | undefined>();
  /** Files whose values were not kept, by kind: what was read had to be read from themselves. */
  readonly missed = new Set<Kind>();

  /**
   * @param files that are as they were
   * @param others that are not: they are in the model
   * @param circles that are as they were
   * @param factsOf reads a file
   * @throws CannotUseKept
   */
  constructor(
    private readonly files: readonly KeptFile[],
    private readonly others: readonly FileFacts[],
    private readonly addresses: Addresses,
    private readonly circles: readonly KeptCircles[],
    private readonly factsOf: (uri: string) => FileFacts,
  ) {
    this.numbers = new Map(files.map(({ path }, i) => [addresses.full(path), i]));
    this.given = new Uint8Array(files.length);
    this.left = files.length;
    const { starts } = this;
    for (const { declared } of files)
      eachKey(declared, (hash) => {
        (starts[bucketOf(hash) + 1] as number)++;
      });
    for (let i = 0; i < buckets; i++) (starts[i + 1] as number) += starts[i] as number;
    const next = starts.slice();
    this.hashes = new Uint32Array(starts[buckets] as number);
    this.holders = new Uint32Array(starts[buckets] as number);
    for (const [file, { declared }] of files.entries())
      eachKey(declared, (hash) => {
        const at = (next[bucketOf(hash)] as number)++;
        this.hashes[at] = hash;
        this.holders[at] = file;
      });
  }

  *withKey(key: string): Generator<FileFacts> {
    if (this.left === 0) return;
    if (key.startsWith('text:')) {
      const file = this.numbers.get(key.slice('text:'.length));
      if (file !== undefined) yield* this.give(file);
      return;
    }
    for (const file of this.holdersOf(this.addresses.hash(key))) yield* this.give(file);
  }

  private *holdersOf(hash: number): Generator<number> {
    const bucket = bucketOf(hash);
    const end = this.starts[bucket + 1] as number;
    for (let at = this.starts[bucket] as number; at < end; at++)
      if (this.hashes[at] === hash && !this.given[this.holders[at] as number]) yield this.holders[at] as number;
  }

  private *give(file: number): Generator<FileFacts> {
    if (this.given[file]) return;
    this.given[file] = 1;
    this.left--;
    yield this.read(file);
  }

  /** The facts of a file, whether the model has them or not. */
  read(file: number): FileFacts {
    const { path } = this.files[file] as KeptFile;
    const facts = this.facts[file] ?? this.factsOf(this.addresses.full(path));
    this.facts[file] = facts;
    return facts;
  }

  timesDeclared(name: string): number {
    return this.countUnder(this.addresses.hash(`name:${name}`));
  }

  /** How many declarations stand under a key in files that have not been given yet. */
  countUnder(hash: number): number {
    let count = 0;
    const bucket = bucketOf(hash);
    const end = this.starts[bucket + 1] as number;
    for (let at = this.starts[bucket] as number; at < end; at++)
      if (this.hashes[at] === hash && !this.given[this.holders[at] as number]) count++;
    return count;
  }

  circlesBy(property: string, kind: Kind): ReadonlyMap<string, string> | undefined {
    const known = this.circles.find((each) => each.property === property && each.kind === kind);
    return known && new Map(known.firstOf);
  }

  names(): Set<string> {
    const names = new Set(this.others.flatMap(({ declarations }) => declarations.map(({ facts }) => facts.name)));
    for (const { said } of this.files) for (const name of readSaid(said).names) names.add(name);
    return names;
  }

  rowsOf(kind: Kind): readonly Declared[] | undefined {
    if (this.left === 0 && !this.rows.has(kind)) return undefined;
    const known = this.rows.get(kind);
    if (known) return known;
    const Row = rowClassOf(kind);
    const source: RowSource = {
      factsAt: (file, index) => this.read(file).declarations[index]?.facts as Declaration,
      missed: () => this.missed.add(kind),
    };
    const ofFile = new Map<string, readonly Declared[]>();
    for (const { uri, declarations } of this.others)
      ofFile.set(
        uri,
        declarations.filter(({ facts }) => facts.kind === kind),
      );
    this.files.forEach((kept, file) => {
      const uri = this.addresses.full(kept.path);
      const columns = readSaid(kept.said).rows[kind];
      const rows: Declared[] = [];
      declarationsIn(kept.declared).forEach((each, index) => {
        if (each.kind !== kind) return;
        const facts = new Row(source, columns ?? {}, rows.length, file, index);
        rows.push({ uri, facts } as unknown as Declared);
      });
      ofFile.set(uri, rows);
    });
    const all = [...ofFile.keys()].sort().flatMap((uri) => ofFile.get(uri) ?? []);
    this.rows.set(kind, all);
    return all;
  }

  rowIn({ uri, facts }: Declared): { readonly uri: string; readonly index: number } | undefined {
    return facts instanceof AnyRow ? { uri, index: facts.index } : undefined;
  }
}

interface RowSource {
  readonly factsAt: (file: number, index: number) => Declaration;
  readonly missed: () => void;
}

type Columns = Readonly<Record<string, readonly unknown[]>>;

/** Stands for a declaration: its values as they are kept; others are read from its file. */
class AnyRow {
  constructor(
    readonly source: RowSource,
    readonly columns: Columns,
    readonly row: number,
    readonly file: number,
    readonly index: number,
  ) {}
}

function rowClassOf(kind: Kind): typeof AnyRow {
  class Row extends AnyRow {}
  for (const field of fieldsOf(kind))
    Object.defineProperty(Row.prototype, field, {
      get(this: AnyRow) {
        if (field === 'kind') return kind;
        const column = Object.hasOwn(this.columns, field) ? this.columns[field] : undefined;
        if (column && this.row < column.length) return column[this.row] ?? undefined;
        this.source.missed();
        return this.source.factsAt(this.file, this.index)[field as keyof Declaration];
      },
    });
  return Row;
}
