import type { CloseReason } from "../../domain/case.ts"
import type { Case, HistoryDetail, HistoryKind, Person } from "./case.ts"

/**
 * Why nothing changed. `taken`: somebody else has it. `moved`: it went to somebody else meanwhile. `closed`, `open`: it is
 * so already.
 */
export const CASE_REFUSALS = ["taken", "moved", "closed", "open"] as const
export type CaseRefusal = (typeof CASE_REFUSALS)[number]

export interface NewReply {
  /** Made by whoever wrote it: one that is sent twice is there once. */
  readonly id: string
  readonly text: string
  readonly language: string
}

/** What becomes of a case when somebody of the staff does something with it. */
export type CaseChange =
  | {
      readonly kind: "changed"
      readonly kase: Case
      readonly entries: readonly {
        readonly id?: string
        readonly kind: HistoryKind
        readonly detail: HistoryDetail
      }[]
      readonly reply?: NewReply
    }
  | { readonly kind: "same" }
  | { readonly kind: "refused"; readonly reason: CaseRefusal; readonly by?: string }

function refused(reason: CaseRefusal, by?: Person | null): CaseChange {
  return { kind: "refused", reason, ...(by ? { by: by.name } : {}) }
}

/** Takes a case on, when nobody has it. */
export function take(kase: Case, who: Person): CaseChange {
  if (kase.state === "closed") return refused("closed")
  if (kase.assignee?.id === who.id) return { kind: "same" }
  if (kase.assignee) return refused("taken", kase.assignee)
  return { kind: "changed", kase: { ...kase, assignee: who }, entries: [{ kind: "taken", detail: {} }] }
}

/** Gives a case to somebody, or back to everybody (`null`), if it is still whose the page says it is. */
export function assign(kase: Case, to: Person | null, was: string | null): CaseChange {
  if (kase.state === "closed") return refused("closed")
  if ((kase.assignee?.id ?? null) === (to?.id ?? null)) return { kind: "same" }
  if ((kase.assignee?.id ?? null) !== was) return refused("moved", kase.assignee)
  const entry = to
    ? ({ kind: "assigned", detail: { to: to.name } } as const)
    : ({ kind: "released", detail: {} } as const)
  return { kind: "changed", kase: { ...kase, assignee: to }, entries: [entry] }
}

/** Notes something for colleagues only; also afterwards. */
export function note(kase: Case, { id, text }: { readonly id: string; readonly text: string }): CaseChange {
  return { kind: "changed", kase, entries: [{ id, kind: "noted", detail: { text } }] }
}

export interface ReplyOptions extends NewReply {
  readonly now: number
  /** When the same question may be put again; `null`: it isn't. */
  readonly askAgainAfter: number | null
}

/** Answers the visitor. Whoever answers has the case; what somebody else has is theirs to answer. */
export function reply(kase: Case, who: Person, { now, askAgainAfter, ...words }: ReplyOptions): CaseChange {
  if (kase.state === "closed") return refused("closed")
  if (kase.assignee && kase.assignee.id !== who.id) return refused("taken", kase.assignee)
  const taken = kase.assignee ? [] : [{ kind: "taken" as const, detail: {} }]
  const wasAsked = kase.again?.answer != null
  const again = askAgainAfter === null || wasAsked ? kase.again : { after: askAgainAfter, answer: null }
  return {
    kind: "changed",
    kase: { ...kase, assignee: who, repliedAt: kase.repliedAt ?? now, again },
    entries: [...taken, { id: words.id, kind: "replied", detail: { text: words.text } }],
    reply: words,
  }
}

export function close(kase: Case, reason: CloseReason, now: number): CaseChange {
  if (kase.state === "closed") return refused("closed")
  return {
    kind: "changed",
    kase: { ...kase, state: "closed", ending: reason, closedAt: now },
    entries: [{ kind: "closed", detail: { ending: reason } }],
  }
}

/** Opens a case again. What its visitor has deleted stays closed. */
export function reopen(kase: Case): CaseChange {
  if (kase.state === "open") return refused("open")
  if (kase.ending === "deleted" || kase.ending === "withdrawn") return refused("closed")
  return {
    kind: "changed",
    kase: { ...kase, state: "open", ending: null, closedAt: null },
    entries: [{ kind: "reopened", detail: {} }],
  }
}

/** Guides see what is theirs, and what happened on the floor and is nobody's yet: not the relationship as a whole. */
export function maySee(kase: Case, who: { readonly id: string; readonly role: string }): boolean {
  if (who.role !== "guide" || kase.assignee?.id === who.id) return true
  return kase.assignee === null && kase.metric !== "nps" && kase.zone !== null
}
