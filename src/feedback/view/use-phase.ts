import { useEffect, useState } from "react"
import type { Asking } from "../../client/journal-store.ts"
import type { PageTools } from "../../client/page-tools.ts"
import type { Interview, Leaving } from "../asking.ts"

/** What a question's view is showing. What comes after an answer has a course of its own. */
export type Phase =
  | { readonly kind: "asking" }
  /** The chosen score stays on the card for a moment. */
  | { readonly kind: "chosen"; readonly score: number }
  | { readonly kind: "answered"; readonly score: number }
  | { readonly kind: "left"; readonly how: Leaving }

export interface PhaseOptions {
  asking: Asking
  interview: Interview
  tools: PageTools
  /** The pointer or the focus is on it. */
  engaged: boolean
  /** What comes after an answer, once it has come. */
  come: () => unknown
  onDone: () => void
}

const HOLD_MS = 540
const LEFT_MS = 2000
/** How often the rules hear that the visitor is still busy with it. */
const ATTEND_MS = 5000
/** How long what comes after an answer may take to be fetched: then there is only the answer. */
const FETCH_MS = 6000

/** The course of a question. Each step is written down by `interview` before it is shown. */
export function usePhase({ asking, interview, tools, engaged, come, onDone }: PhaseOptions) {
  const [phase, setPhase] = useState<Phase>({ kind: "asking" })
  const { impressionId } = asking
  const { kind } = phase

  useEffect(() => {
    if (kind === "chosen") {
      const go = () => setPhase((now) => (now.kind === "chosen" ? { ...now, kind: "answered" } : now))
      return tools.later(go, HOLD_MS)
    }
    if (kind === "left") return tools.later(onDone, LEFT_MS)
    if (kind === "answered") return tools.later(() => come() ?? onDone(), FETCH_MS)
  }, [kind, tools, come, onDone])

  useEffect(() => {
    if (!engaged) return
    let cancel = () => {}
    function attend() {
      interview.attend(impressionId)
      cancel = tools.later(attend, ATTEND_MS)
    }
    attend()
    return () => cancel()
  }, [engaged, interview, impressionId, tools])

  return {
    phase,
    choose(score: number): void {
      if (kind !== "asking") return
      interview.answer(impressionId, score)
      setPhase({ kind: "chosen", score })
    },
    leave(how: Leaving): void {
      if (kind !== "asking") return
      interview.dismiss(impressionId, how)
      setPhase({ kind: "left", how })
    },
  }
}
