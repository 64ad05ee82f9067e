/** What is wrong in one place of a file: where, what stands there, and what should. */
export interface PromptProblem {
  /** `prompts[0].limits.perVisit` */
  readonly path: string
  /** The value found, as JSON, shortened. */
  readonly value: string
  readonly expected: string
}

/** Prompts, or a policy, that can't be used; the message names every problem, one a line. */
export class PromptsError extends Error {
  override readonly name = "PromptsError"
  constructor(readonly problems: readonly PromptProblem[]) {
    super(
      problems.map(({ path, value, expected }) => `${path}: got ${value}, expected ${expected}`).join("\n"),
    )
  }
}

const MAX_SHOWN = 60

/** `value` as JSON, at most 60 characters of it. */
export function showFound(value: unknown): string {
  const json = JSON.stringify(value) ?? String(value)
  return json.length > MAX_SHOWN ? `${json.slice(0, MAX_SHOWN - 1)}…` : json
}
