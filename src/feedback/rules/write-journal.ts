import type { AskingPolicy } from "../../domain/asking-policy.ts"
import { worstCostOf } from "../../domain/asking-policy.ts"
import type { Asking, Ending, Journal } from "../../domain/journal.ts"
import type { Verdict } from "./decide.ts"
import { isOfVisit } from "./may-wait.ts"
import { settledCost } from "./settled-cost.ts"

/** The question that is open, or `null`. */
export function openAsking({ asked }: Journal): Asking | null {
  return asked.find((each) => each.ending === null) ?? null
}

/** When and as what a decision is written down. */
export interface Asked {
  /** Milliseconds since the epoch. */
  readonly now: number
  readonly impressionId: string
  readonly policy: AskingPolicy
}

/** The journal after a decision: what was asked is open, what waits is kept, each occasion once. */
export function writeVerdicts(
  journal: Journal,
  verdicts: readonly Verdict[],
  { now, impressionId, policy }: Asked,
): Journal {
  const asked = verdicts.flatMap(({ kind, due }): readonly Asking[] => {
    if (kind !== "ask") return []
    const { productId, slotId, guided } = due.occasion
    const { prompt, touchpointId } = due
    return [
      {
        impressionId,
        promptId: prompt.id,
        touchpointId,
        productId,
        slotId,
        at: now,
        shownAt: null,
        ending: null,
        costSeconds: worstCostOf(prompt, policy),
        ...(guided ? { guided } : {}),
      },
    ]
  })
  const waiting = verdicts.flatMap(({ kind, due }) =>
    kind === "wait" ? [{ promptId: due.prompt.id, occasion: due.occasion }] : [],
  )
  // Who was leaving and stayed hasn't left: that end is still to come.
  const closed = verdicts.flatMap((verdict) =>
    verdict.kind === "suppress" && verdict.rule !== "cancelled" && isOfVisit(verdict.due.occasion)
      ? [verdict.due.prompt.id]
      : [],
  )
  return {
    ...journal,
    asked: [...journal.asked, ...asked],
    waiting,
    closed: [...journal.closed, ...closed],
  }
}

function change(journal: Journal, impressionId: string, with_: (asking: Asking) => Asking): Journal {
  const asked = journal.asked.map((each) => (each.impressionId === impressionId ? with_(each) : each))
  return { ...journal, asked }
}

/** Once: a second call changes nothing. */
export function writeShown(journal: Journal, impressionId: string, now: number): Journal {
  return change(journal, impressionId, (asking) =>
    asking.shownAt === null ? { ...asking, shownAt: now } : asking,
  )
}

/** How it ended. An answer may be changed by another answer; a dismissal is final. */
export function writeEnding(
  journal: Journal,
  impressionId: string,
  ending: Ending,
  policy: AskingPolicy,
): Journal {
  return change(journal, impressionId, (asking) => {
    if (asking.ending?.kind === "dismissed") return asking
    const { costSeconds } = asking
    if (asking.ending !== null || costSeconds === undefined) return { ...asking, ending }
    return { ...asking, ending, costSeconds: settledCost(costSeconds, ending.kind, policy) }
  })
}
