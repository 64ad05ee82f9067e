import type { FollowUp, Prompt, PromptMetric } from "../../../domain/prompt.ts"

/** What is asked after an answer, at most one; without choices it is a line. */
export type FollowUpQuestion = Pick<FollowUp, "question" | "choices">

/** From here down, an answer is asked for its reason. */
const TROUBLED: Readonly<Record<PromptMetric, number>> = { csat: 2, ces: 3, nps: 6 }

/** The first follow-up that is for this score; a low one without any is asked for its reason. `null`: nothing follows. */
export function followUpOf(prompt: Prompt, score: number): FollowUpQuestion | null {
  const meant = prompt.followUps?.find(({ from, to }) => from <= score && score <= to)
  return meant ?? (score <= TROUBLED[prompt.metric] ? { question: prompt.commentLabel } : null)
}
