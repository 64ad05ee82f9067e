import { useEffect, useState } from "react"
import type { Asking } from "../../client/journal-store.ts"
import type { Interview } from "../asking.ts"
import type { Tools } from "../tools.ts"

/** What a question's view is showing. */
export type Phase =
  | { readonly kind: "asking" }
  /** The chosen score stays on the card for a moment. */
  | { readonly kind: "chosen"; readonly score: number; readonly comment: string }
  | { readonly kind: "thanks"; readonly score: number; readonly comment: string }
  /** The answer is being changed. */
  | { readonly kind: "changing"; readonly score: number; readonly comment: string }
  | { readonly kind: "later" }

export interface PhaseOptions {
  asking: Asking
  interview: Interview
  tools: Tools
  /** The pointer or the focus is on it, or something is being written: it doesn't go by itself. */
  engaged: boolean
  onDone: () => void
}

const HOLD_MS = 540
const THANKS_MS = 6000
const LATER_MS = 2000

/** The course of a question from asking to gone. Each step is written down by `interview` before it is shown. */
export function usePhase({ asking, interview, tools, engaged, onDone }: PhaseOptions) {
  const [phase, setPhase] = useState<Phase>({ kind: "asking" })
  const { impressionId } = asking
  const { kind } = phase

  useEffect(() => {
    if (kind === "chosen") {
      return tools.later(
        () => setPhase((now) => (now.kind === "chosen" ? { ...now, kind: "thanks" } : now)),
        HOLD_MS,
      )
    }
    if (kind === "later") return tools.later(onDone, LATER_MS)
    if (kind === "thanks" && !engaged) return tools.later(onDone, THANKS_MS)
  }, [kind, engaged, tools, onDone])

  function choose(score: number): void {
    if (phase.kind === "asking") interview.answer(impressionId, score)
    else if (phase.kind === "changing" && phase.score !== score) {
      interview.amend(impressionId, score, { comment: phase.comment })
    } else if (phase.kind !== "changing") return
    setPhase({ kind: "chosen", score, comment: phase.kind === "changing" ? phase.comment : "" })
  }

  function leave(): void {
    switch (phase.kind) {
      case "asking":
        interview.dismiss(impressionId)
        setPhase({ kind: "later" })
        break
      case "changing":
        setPhase({ ...phase, kind: "thanks" })
        break
      case "thanks":
        onDone()
        break
      case "chosen":
      case "later":
        break
    }
  }

  return {
    phase,
    choose,
    leave,
    change: () => phase.kind === "thanks" && setPhase({ ...phase, kind: "changing" }),
    comment(words: string) {
      if (phase.kind !== "thanks") return
      interview.amend(impressionId, phase.score, { comment: words })
      setPhase({ ...phase, comment: words })
    },
  }
}
