import * as z from 'zod/mini';
import { type ValueOf, type ValueSetName, valueSets } from '../../../grammar/keyword-table.js';

/** The schema of a value of one of the language's sets, in English. */
export const valueOfSet = <S extends ValueSetName>(set: S) =>
  z.enum(Object.keys(valueSets[set]) as [ValueOf<S>, ...ValueOf<S>[]]);
