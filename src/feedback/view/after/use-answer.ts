import { useEffect, useState } from "react"
import type { PageTools } from "../../../client/page-tools.ts"
import type { Addition, Interview } from "../../asking.ts"
import type { FollowUpQuestion } from "./follow-up-of.ts"

/** An answer as it stands, and what its view is showing. */
export interface Answer {
  /**
   * `follow-up`: one question more. `thanks`: what becomes of it. `changing`: the scale again. `changed`: another score stays
   * on it for a moment.
   */
  readonly kind: "follow-up" | "thanks" | "changing" | "changed"
  readonly score: number
  readonly added: Addition
}

export interface AnswerOptions {
  impressionId: string
  /** The score that was answered. */
  score: number
  interview: Interview
  tools: PageTools
  /** The pointer or the focus is on it, or something is being written: it doesn't go by itself. */
  engaged: boolean
  /** What is asked after a score. */
  followUp: (score: number) => FollowUpQuestion | null
  onDone: () => void
}

const HOLD_MS = 540
const THANKS_MS = 6000
/** A question that follows waits longer before it goes by itself. */
const FOLLOW_UP_MS = 30_000

/** The course of an answer from given to gone. Each step is written down by `interview` before it is shown. */
export function useAnswer(options: AnswerOptions) {
  const { impressionId, interview, tools, engaged, followUp, onDone } = options
  const after = (score: number, added: Addition) =>
    Object.keys(added).length === 0 && followUp(score) !== null ? "follow-up" : "thanks"
  const [answer, setAnswer] = useState<Answer>(() => ({
    kind: after(options.score, {}),
    score: options.score,
    added: {},
  }))
  const { kind, score, added } = answer

  // biome-ignore lint/correctness/useExhaustiveDependencies: what follows a score doesn't change while it is asked
  useEffect(() => {
    switch (kind) {
      case "changed":
        return tools.later(() => setAnswer({ kind: after(score, added), score, added }), HOLD_MS)
      case "follow-up":
        return engaged ? undefined : tools.later(onDone, FOLLOW_UP_MS)
      case "thanks":
        return engaged ? undefined : tools.later(onDone, THANKS_MS)
      case "changing":
        return
    }
  }, [kind, score, added, engaged, tools, onDone])

  return {
    answer,
    choose(other: number): void {
      if (kind !== "changing") return
      const kept = stillMeant(added, followUp(other))
      if (other !== score) interview.amend(impressionId, other, kept)
      setAnswer({ kind: "changed", score: other, added: kept })
    },
    leave(): void {
      if (kind === "changing") setAnswer({ ...answer, kind: "thanks" })
      else if (kind !== "changed") onDone()
    },
    change: () => setAnswer({ ...answer, kind: "changing" }),
    open: () => setAnswer({ ...answer, kind: "follow-up" }),
    add(addition: Addition): void {
      interview.amend(impressionId, score, addition)
      setAnswer({ kind: "thanks", score, added: addition })
    },
  }
}

/** A reason that was chosen is none for a score that isn't asked for it. */
function stillMeant({ choice, ...rest }: Addition, followUp: FollowUpQuestion | null): Addition {
  const isMeant = choice !== undefined && followUp?.choices?.some(({ id }) => id === choice)
  return isMeant ? { ...rest, choice } : rest
}
