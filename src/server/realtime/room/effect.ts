import type { Reply, RequestType } from "../../../protocol/realtime/messages.ts"
import type { DenialReason } from "../../../protocol/realtime/refusal.ts"
import type { ReportReason } from "../../../protocol/realtime/report-reasons.ts"

/** What somebody reported, with what the reported had said. */
export interface Report {
  /** Keys of who reports and who is reported. */
  readonly by: string
  readonly of: string
  /** As the reported was called. */
  readonly name: string
  readonly reason: ReportReason
  readonly text: string
  readonly room: string
  readonly lines: readonly { readonly at: number; readonly text: string }[]
}

/** What is written down of a guided visit. */
export interface VisitFact {
  readonly what: "started" | "ended"
  /** As events name the visit, and the member of staff who guides it. */
  readonly id: string
  readonly guideId: string
  /** Milliseconds since the epoch. */
  readonly at: number
}

/** What has to be done outside the room after something happened in it. Numbers are members'. */
export type Effect =
  /** `fleeting`: not to those for whom other things still wait to go out. */
  | {
      readonly kind: "tell"
      readonly to: readonly number[]
      readonly reply: Reply
      readonly fleeting?: boolean
    }
  | { readonly kind: "keep-report"; readonly from: number; readonly report: Report }
  | { readonly kind: "keep-visit"; readonly fact: VisitFact }
  /** They are in voice: they get what it takes to connect. */
  | { readonly kind: "let-into-voice"; readonly to: number; readonly session: number }

export function tell(
  to: readonly number[],
  reply: Reply,
  { fleeting = false }: { fleeting?: boolean } = {},
): Effect[] {
  return to.length === 0 ? [] : [{ kind: "tell", to, reply, ...(fleeting ? { fleeting } : {}) }]
}

export function deny(
  id: number,
  of: RequestType,
  reason: DenialReason,
  wait: number | null = null,
): Effect[] {
  return tell([id], { type: "denied", of, reason, wait })
}
