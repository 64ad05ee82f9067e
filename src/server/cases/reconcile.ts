import type { CaseEnding } from "../../domain/case.ts"
import type { Case, HistoryDetail, HistoryKind } from "./case.ts"
import type { CaseFacts } from "./case-facts.ts"

export interface Reconciled {
  readonly kase: Case
  /** What changes with it, besides the visitor's own events. */
  readonly entries: readonly { readonly kind: HistoryKind; readonly detail: HistoryDetail }[]
}

/** A new case of these facts; one that asks for nothing any more is closed from the beginning. */
export function openCase(
  { subject, pressing, withdrawn }: CaseFacts,
  fresh: Pick<Case, "id" | "impressionId" | "visitor" | "wording" | "dueAt"> & {
    readonly now: number
    readonly limit: number
  },
): Reconciled {
  const { now, limit, ...rest } = fresh
  const ending: CaseEnding | null = pressing ? null : withdrawn ? "withdrawn" : "raised"
  return {
    kase: {
      ...subject,
      ...rest,
      helpId: null,
      state: ending === null ? "open" : "closed",
      ending,
      closedAt: ending === null ? null : now,
      assignee: null,
      repliedAt: null,
      again: null,
    },
    entries: [
      { kind: "opened", detail: { cause: subject.cause, ...(subject.cause === "score" ? { limit } : {}) } },
      ...(ending === null ? [] : [{ kind: "closed" as const, detail: { ending } }]),
    ],
  }
}

/** Whether more is asked for than before: a lower score, or an answer that wasn't wanted until now. */
function isWorse(before: Case, { subject }: CaseFacts): boolean {
  const { score, wantsReply } = subject
  return (
    (score !== null && before.score !== null && score < before.score) || (wantsReply && !before.wantsReply)
  )
}

/**
 * A case after the visitor said more. What they raise or withdraw is closed, unless somebody has answered it: then its end
 * is theirs. What they had closed opens again when it presses again, what staff had closed only when it is worse.
 */
export function reconcile(before: Case, facts: CaseFacts, now: number): Reconciled {
  const { subject, pressing, withdrawn } = facts
  const after: Case = { ...before, ...subject }
  if (before.state === "open") {
    if (pressing || (before.repliedAt !== null && !withdrawn)) return { kase: after, entries: [] }
    const ending = withdrawn ? "withdrawn" : "raised"
    return {
      kase: { ...after, state: "closed", ending, closedAt: now },
      entries: [{ kind: "closed", detail: { ending } }],
    }
  }
  const byVisitor = before.ending === "raised" || before.ending === "withdrawn"
  if (before.ending === "raised" && withdrawn) return { kase: { ...after, ending: "withdrawn" }, entries: [] }
  if (!pressing || before.ending === "deleted" || !(byVisitor || isWorse(before, facts)))
    return { kase: after, entries: [] }
  return {
    kase: { ...after, state: "open", ending: null, closedAt: null },
    entries: [{ kind: "reopened", detail: {} }],
  }
}
