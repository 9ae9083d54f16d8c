import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { exactly } from './exactly.js';

interface Row {
  readonly name: string;
  readonly note?: string;
  readonly parts: readonly Row[];
}

test('a schema that says what its type says goes through as it is', () => {
  const row: z.ZodMiniType<Row> = exactly<Row>()(
    z.object({
      name: z.string(),
      note: z.exactOptional(z.string()),
      get parts() {
        return z.array(row);
      },
    }),
  );
  const data = { name: 'a', note: 'b', parts: [{ name: 'c', parts: [] }] };
  expect(row.parse(data)).toEqual(data);
});

/** The compiler is the test: each of these lines has to be an error, or the line above it is one. */
test('a schema that says less or more does not compile', () => {
  const [name, note, parts] = [z.string(), z.exactOptional(z.string()), z.array(z.object({ name: z.string() }))];
  interface Plain {
    readonly name: string;
    readonly note?: string;
    readonly parts?: readonly { readonly name: string; readonly title?: string }[];
  }
  // @ts-expect-error an optional property is left out, and would be taken out of the data
  exactly<{ readonly name: string; readonly note?: string }>()(z.object({ name }));
  // @ts-expect-error the same further in
  exactly<Plain>()(z.object({ name, note, parts: z.exactOptional(parts) }));
  // @ts-expect-error a property too many
  exactly<{ readonly name: string }>()(z.object({ name, note }));
  // @ts-expect-error demanded, though it may be absent
  exactly<{ readonly name?: string }>()(z.object({ name }));
  // @ts-expect-error may be absent, though it is always there
  exactly<{ readonly note: string }>()(z.object({ note }));
  // @ts-expect-error one value too few
  exactly<{ readonly is: 'a' | 'b' }>()(z.object({ is: z.literal('a') }));
  // @ts-expect-error one value too many
  exactly<{ readonly is: 'a' }>()(z.object({ is: z.enum(['a', 'b']) }));
  expect(exactly<{ readonly name: string }>()(z.object({ name })).parse({ name: 'a' })).toEqual({ name: 'a' });
});
