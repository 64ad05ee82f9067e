import { PULSE_STATEMENTS, type PulseAnswer, type PulseStatement } from "../../domain/pulse.ts"
import { tally, wholeOf } from "../../metrics/index.ts"

/** What is counted apart: each question, and for engagement what the statements of one answer come to. */
export const PULSE_QUESTIONS = ["enps", "engagement", ...PULSE_STATEMENTS] as const
export type PulseQuestion = "enps" | "engagement" | PulseStatement

/** What one answer adds, question by question. RangeError when a score is off its scale. */
export function pulseCounts({
  enps,
  statements,
}: PulseAnswer): readonly { readonly question: PulseQuestion; readonly counts: readonly number[] }[] {
  const scores = PULSE_STATEMENTS.map((statement) => statements[statement])
  return [
    { question: "enps", counts: tally("0-10", [enps]).counts },
    { question: "engagement", counts: tally("1-5", [wholeOf(scores)]).counts },
    ...PULSE_STATEMENTS.map((statement) => ({
      question: statement,
      counts: tally("1-5", [statements[statement]]).counts,
    })),
  ]
}
