/**
 * Keeps a schema equal to the type of what it checks, both ways. A schema without an optional property of the type would
 * pass the compiler as it is, and then take that property out of everything that goes through it.
 */
import type * as z from 'zod/mini';

/** What a type consists of, with optional properties as such: two are assignable to each other only if they are alike. */
type Shape<T> = T extends readonly (infer Item)[]
  ? { readonly each: Shape<Item> }
  : T extends object
    ? {
        readonly [K in keyof T]-?: Record<never, never> extends Pick<T, K>
          ? { readonly optional: Shape<Exclude<T[K], undefined>> }
          : Shape<T[K]>;
      }
    : T;

type Alike<A, B> = [Shape<A>] extends [Shape<B>] ? ([Shape<B>] extends [Shape<A>] ? true : false) : false;

/** What a schema has to fit besides being one: nothing if it is exact, else something that no schema is. */
type Exact<T, S extends z.ZodMiniType> =
  Alike<T, z.infer<S>> extends true ? unknown : { readonly 'the schema differs from': T };

/** `exactly<Roadmap>()(schema)` is the schema, and does not compile if it says more or less than the type. */
export const exactly =
  <T>() =>
  <S extends z.ZodMiniType>(schema: S & Exact<T, S>): z.ZodMiniType<T> =>
    schema as unknown as z.ZodMiniType<T>;
