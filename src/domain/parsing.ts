import * as v from "valibot"

/** One thing wrong with a document: where, what stands there, and what should. */
export interface ParseProblem {
  /** Dots and brackets from the top: `fixtures[3].slots[0].scale`; empty for the document itself. */
  readonly path: string
  /** What was found, shortened to 80 characters. */
  readonly value: string
  readonly expected: string
}

/** A document of ours that can't be used. The message has a line per problem. */
export class ParseError extends Error {
  override readonly name = "ParseError"
  constructor(
    /** What was parsed, as its reader knows it: `scenes/flagship.json`. */
    readonly subject: string,
    readonly problems: readonly ParseProblem[],
  ) {
    super(
      `${subject}:\n${problems.map(({ path, value, expected }) => `  ${path || "(the whole)"}: ${value}, expected ${expected}`).join("\n")}`,
    )
  }
}

const LONGEST_VALUE = 80

/** A value as an error shows it. */
export function showValue(value: unknown): string {
  if (value === undefined) return "missing"
  const text = JSON.stringify(value) ?? String(value)
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 1)}…` : text
}

function pathOf(keys: readonly unknown[]): string {
  return keys
    .map((key, at) => (typeof key === "number" ? `[${key}]` : `${at === 0 ? "" : "."}${String(key)}`))
    .join("")
}

function problemOf(issue: v.BaseIssue<unknown>): ParseProblem {
  const path = pathOf(issue.path?.map((item) => item.key) ?? [])
  if (issue.expected === "never") return { path, value: showValue(issue.input), expected: "no such field" }
  return { path, value: showValue(issue.input), expected: issue.expected ?? issue.message }
}

/** Parses `input`, or throws a ParseError with everything that is wrong with it. */
export function parseWith<T>(schema: v.GenericSchema<unknown, T>, input: unknown, subject: string): T {
  const result = v.safeParse(schema, input)
  if (result.success) return result.output
  throw new ParseError(subject, result.issues.map(problemOf))
}
