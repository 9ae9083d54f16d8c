/**
 * What one file says, as plain serialisable data.
 *
 * Facts depend on the text of one file alone: they hold the *names* of what the file refers to, never the things
 * themselves. Spans are offsets into that text. Words of the language are in their canonical (English) spelling.
 */
import type {
  CalculationSign,
  DataTypeName,
  DeclarationKind,
  EffortUnit,
  FunctionName,
  LanguageTable as Table,
  ReferableKind,
  TopKind,
  ValueOf,
  ValueSetName,
} from '../../../grammar/keyword-table.js';
import type { IgnoreComment } from '../syntax/ignore-comments.js';
import type { SyntaxProblem } from '../syntax/syntax-problem.js';
import type { Span } from '../text/span.js';

export type { IgnoreComment } from '../syntax/ignore-comments.js';
export type { SyntaxMessage, SyntaxProblem } from '../syntax/syntax-problem.js';
export type { Span } from '../text/span.js';

export interface Located<T> {
  readonly value: T;
  readonly at: Span;
}

/** A name as written where something is referred to; `Stakeholder.Concern` stays one name. */
export interface NameUse {
  readonly name: string;
  readonly at: Span;
  /** How far behind its start the last dot of the name is, where the text has characters in the name that are not read. */
  readonly dot?: number;
}

/** An effort in working days. `at` covers number and unit. */
export interface Effort {
  readonly days: number;
  readonly amount: number;
  readonly unit: EffortUnit;
  readonly at: Span;
}

/** First and last day (both inclusive, `YYYY-MM-DD`) that a date, month, quarter or window covers. */
export interface DateWindow {
  readonly start: string;
  readonly end: string;
  readonly at: Span;
}

/** What all declared things have in common. */
export interface DeclaredBase {
  readonly kind: DeclarationKind;
  /** The declared name; empty if the name is missing in the text. */
  readonly name: string;
  /** The name in the text; where it is missing, the keyword. */
  readonly nameAt: Span;
  /** From the keyword to the closing brace. */
  readonly span: Span;
  readonly title?: Located<string>;
  /** The text of the documentation comment before the declaration. */
  readonly documentation?: string;
  /**
   * True if its text has a syntax error that is not in one of its parts; checks about what is *absent* from it stay quiet
   * then.
   */
  readonly broken: boolean;
  /**
   * Properties (canonical) that are written but cannot be read: they have no value, and whatever shows the declaration
   * says so. `measured` of a metric if that is so of one of its measurements.
   */
  readonly unreadable?: readonly string[];
}

export interface Measurement {
  readonly date: DateWindow;
  readonly value: number;
  readonly at: Span;
}

/** A number as written: its value, and its digits for exact decimal arithmetic (`1_000.50` → `1000.50`). */
export interface Decimal {
  readonly value: number;
  /** Plain decimal notation without suffix, underscores or exponent. */
  readonly digits: string;
  /** Written with %: 15% has the digits 0.15. */
  readonly percent?: true;
}

export interface FieldType {
  readonly name: DataTypeName;
  readonly min?: Located<Decimal>;
  readonly max?: Located<Decimal>;
  readonly step?: Located<Decimal>;
  readonly unit?: Located<string>;
  /** Values of a `one-of`. */
  readonly options?: readonly NameUse[];
  /** First and last day of a `date` with a window. */
  readonly window?: DateWindow;
}

/**
 * A value in a condition or an assignment. A bare name may be a field, an option, or yes / no: the field it meets
 * decides. 是 and 否 are already `yes` and `no` here. What is calculated holds operands of its own, each with its place:
 * names in it refer to fields like any others.
 */
export type Operand = PlainOperand | Calculation;

/** A value as it is written. */
export type PlainOperand =
  | { readonly is: 'name'; readonly name: string; readonly at: Span }
  /** With `unit`, a number of days, whatever it was written in: `2 weeks` is 14. */
  | { readonly is: 'number'; readonly number: Decimal; readonly unit?: 'days'; readonly at: Span }
  | { readonly is: 'date'; readonly date: DateWindow; readonly at: Span }
  | { readonly is: 'text'; readonly text: string; readonly at: Span };

/**
 * What is calculated. Parentheses leave no trace but the order of the parts; what they hold is a calculation of its own.
 */
export type Calculation =
  /**
   * `limit - used + 5` or `price * 2 / 3`: one chain of signs that bind equally, from left to right. Chains may be long;
   * they are nested only as deep as parentheses and the two strengths of signs are.
   */
  | {
      readonly is: 'arithmetic';
      readonly first: Operand;
      readonly rest: readonly { readonly sign: CalculationSign; readonly operand: Operand }[];
      readonly at: Span;
    }
  /** `max(a, b)`. `at` covers the parentheses; how many arguments make sense is not the form's business. */
  | { readonly is: 'function'; readonly name: FunctionName; readonly of: readonly Operand[]; readonly at: Span };

export type ComparisonOperator = '=' | '!=' | '<' | '<=' | '>' | '>=';

export type Condition =
  | { readonly is: 'and' | 'or'; readonly parts: readonly Condition[]; readonly at: Span }
  | { readonly is: 'not'; readonly part: Condition; readonly at: Span }
  | {
      readonly is: 'comparison';
      readonly operator: ComparisonOperator;
      readonly left: Operand;
      readonly right: Operand;
      /**
       * True for the second half of `a < x <= b`, which is an `and` of two comparisons: its left side is the right side of
       * the one before it, written once.
       */
      readonly chained?: true;
      readonly at: Span;
    }
  | { readonly is: 'in-range'; readonly left: Operand; readonly from: Operand; readonly to: Operand; readonly at: Span }
  | { readonly is: 'in-list'; readonly left: Operand; readonly options: readonly Operand[]; readonly at: Span }
  /** A yes-no field alone. */
  | { readonly is: 'field'; readonly name: string; readonly at: Span }
  | { readonly is: 'otherwise'; readonly at: Span };

/** What a case or a rule leads to: a rule that holds or does not, or a text. */
export type Outcome =
  /** `at` covers the `not` before the name too. */
  | { readonly is: 'rule'; readonly name: string; readonly nameAt: Span; readonly holds: boolean; readonly at: Span }
  | { readonly is: 'text'; readonly text: string; readonly at: Span };

export type Given =
  | { readonly is: 'assignment'; readonly field: NameUse; readonly value: PlainOperand; readonly at: Span }
  | { readonly is: 'text'; readonly text: string; readonly at: Span };

export interface CaseResult {
  readonly outcome: ValueOf<'caseOutcome'>;
  readonly on?: DateWindow;
  readonly by?: NameUse;
  readonly at: Span;
}

/** What a property's value is in facts. */
interface ValueFacts {
  readonly text: Located<string>;
  readonly texts: readonly Located<string>[];
  readonly tags: readonly Located<string>[];
  readonly number: Located<number>;
  /** 0.3 for 30 %. */
  readonly percent: Located<number>;
  readonly effort: Effort;
  readonly date: DateWindow;
  readonly window: DateWindow;
  /** As written; the levels are configurable. */
  readonly priority: Located<string>;
  readonly condition: Condition;
  readonly outcomes: readonly Outcome[];
  readonly givens: readonly Given[];
  readonly 'case-result': CaseResult;
}

type FactsOfValue<V> = V extends { readonly is: 'choice'; readonly of: infer S extends ValueSetName }
  ? Located<ValueOf<S>>
  : V extends { readonly is: 'references'; readonly many: infer Many }
    ? Many extends true
      ? readonly NameUse[]
      : NameUse
    : V extends { readonly is: infer Is extends keyof ValueFacts }
      ? ValueFacts[Is]
      : never;

type Properties<K extends DeclarationKind> = Table[K]['properties'];

type CamelCased<Word extends string> = Word extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<CamelCased<Rest>>}`
  : Word;

type FieldOf<Entry, Word extends string> = Entry extends { readonly field: infer Field extends string }
  ? Field
  : CamelCased<Word>;

type PropertyFacts<K extends DeclarationKind> = {
  readonly [P in keyof Properties<K> & string as FieldOf<Properties<K>[P], P>]?: Properties<K>[P] extends {
    readonly value: infer V;
  }
    ? FactsOfValue<V>
    : never;
};

type IsInside<C extends DeclarationKind, K extends DeclarationKind> = K extends Table[C]['inside'][number]
  ? true
  : false;

/** Parts of which there may be many are lists, empty if there are none. */
type PartFacts<K extends DeclarationKind> = {
  readonly [C in DeclarationKind as IsInside<C, K> extends true
    ? Table[C] extends { readonly part: { readonly list: infer Field extends string } }
      ? Field
      : never
    : never]: readonly Facts<C>[];
} & {
  readonly [C in DeclarationKind as IsInside<C, K> extends true
    ? Table[C] extends { readonly part: { readonly only: infer Field extends string } }
      ? Field
      : never
    : never]?: Facts<C>;
};

/** The fields of a kind's facts that follow from its properties and parts in the language table. */
export type TableFields<K extends DeclarationKind> = keyof PropertyFacts<K> | keyof PartFacts<K>;

/** What forms of their own say, beyond name, title and properties. */
interface OwnFacts {
  readonly data: {
    /** Absent if the type is missing or unknown. */
    readonly type?: FieldType;
  };
  readonly case: {
    /** Absent if the class is missing. */
    readonly class?: Located<ValueOf<'caseClass'>>;
  };
  readonly waive: {
    /** The class it waives; `name` is then the class too, and a rule's name otherwise. */
    readonly class?: ValueOf<'caseClass'>;
    readonly reason?: Located<string>;
    readonly until?: NameUse;
  };
  readonly metric: {
    /** True if its numbers are written with % and it has no unit: `15%` is 15, and what shows it says %. */
    readonly percent?: true;
  };
  readonly version: {
    /** Name of the nearest version or roadmap around it that has one. */
    readonly insideVersion?: string;
    readonly insideRoadmap?: string;
  };
}

/** A declaration of a kind, as the language table describes it. A measurement has no name, and is a value only. */
export type Facts<K extends DeclarationKind> = K extends 'measured'
  ? Measurement
  : DeclaredBase & { readonly kind: K } & PropertyFacts<K> &
      PartFacts<K> &
      (K extends keyof OwnFacts ? OwnFacts[K] : unknown);

export type ProjectFacts = Facts<'project'>;
export type StakeholderFacts = Facts<'stakeholder'>;
export type ConcernFacts = Facts<'concern'>;
export type GoalFacts = Facts<'goal'>;
export type MetricFacts = Facts<'metric'>;
export type ModuleFacts = Facts<'module'>;
export type EntityFacts = Facts<'entity'>;
export type RequirementFacts = Facts<'requirement'>;
export type BenefitFacts = Facts<'benefit'>;
export type RiskFacts = Facts<'risk'>;
export type HealthFacts = Facts<'health'>;
export type AcceptanceFacts = Facts<'acceptance'>;
export type FieldFacts = Facts<'data'>;
export type RuleFacts = Facts<'rule'>;
export type CaseFacts = Facts<'case'>;
export type WaiverFacts = Facts<'waive'>;
export type VersionFacts = Facts<'version'>;
export type RoadmapFacts = Facts<'roadmap'>;

/** Everything that may stand at the top of a file. */
export type Declaration = { [K in TopKind]: Facts<K> }[TopKind];

/** A reference in the text, with the kinds of thing that it may name. */
export interface Reference extends NameUse {
  readonly to: ReferableKind;
  /** The property (canonical) that holds it, such as `depends-on`. */
  readonly property: string;
}

/** The same property written again in one declaration. The first one counts. */
export interface RepeatedProperty {
  readonly property: string;
  readonly first: Span;
  readonly again: Span;
  /** The whole repeated property, from its keyword to the end of its value. */
  readonly whole: Span;
  /** The names in it. What they refer to is not noted, as the first one counts. */
  readonly names: readonly string[];
}

/** A value whose form is understood but which is not one of the values allowed. */
export type InvalidValue = { readonly property: string; readonly at: Span } & (
  | { readonly why: 'not-in-set'; readonly word: string; readonly set: ValueSetName }
  | { readonly why: 'unknown-unit'; readonly word: string }
  | { readonly why: 'no-such-date'; readonly word: string; readonly meant?: readonly string[] }
  | { readonly why: 'reversed'; readonly from: string; readonly to: string }
  | { readonly why: 'outside'; readonly value: string; readonly min?: string; readonly max?: string }
  | { readonly why: 'not-whole'; readonly value: string }
);

/** Everything one file says. */
export interface FileFacts {
  readonly uri: string;
  /** The spelling most of its keywords have; texts that we insert use it. */
  readonly language: 'en' | 'zh';
  /** Offset of the start of each line. */
  readonly lineStarts: readonly number[];
  /** In text order; versions inside versions and roadmaps are listed flat, after what holds them. */
  readonly declarations: readonly FileDeclaration[];
  readonly problems: readonly SyntaxProblem[];
  readonly repeated: readonly RepeatedProperty[];
  readonly invalid: readonly InvalidValue[];
  readonly ignored: readonly IgnoreComment[];
  /** False if braces do not match, or a property stands outside all of them: then any part may depend on any other. */
  readonly balanced: boolean;
  /** Why nothing of the file could be read, if that is an error of our own. */
  readonly notRead?: string;
}

/** A declaration, what it refers to (the same objects as in its facts), and a fingerprint that changes when its text does. */
export interface FileDeclaration {
  /** Of the file. */
  readonly uri: string;
  readonly facts: Declaration;
  readonly references: readonly Reference[];
  /**
   * What stands before the last dot of names that may be made of two: `Order` of `Order.amount` in rules and cases, and of
   * what a reference to a stakeholder says. Each once.
   */
  readonly owners: readonly string[];
  /** Left out where the file is read once and compared with nothing. */
  readonly fingerprint: string | undefined;
  /** How many of its words are keywords in each spelling, those of what it holds included. 0 if another one holds it. */
  readonly english: number;
  readonly chinese: number;
}
