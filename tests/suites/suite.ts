/** What came of a suite. Names, not only numbers: a skip and a failure say what they are. */
export interface Outcome {
  readonly passed: number
  readonly failures: readonly string[]
  /** `name: reason`. */
  readonly skipped: readonly string[]
}

export interface Suite {
  readonly name: string
  readonly what: string
  run(): Promise<Outcome>
}

export function addUp(outcomes: readonly Outcome[]): Outcome {
  return {
    passed: outcomes.reduce((sum, outcome) => sum + outcome.passed, 0),
    failures: outcomes.flatMap((outcome) => outcome.failures),
    skipped: outcomes.flatMap((outcome) => outcome.skipped),
  }
}
