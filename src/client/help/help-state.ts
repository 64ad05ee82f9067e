import type { HelpHours, HelpReply } from "../../protocol/help.ts"
import type { HelpMemory } from "./help-memory.ts"

/**
 * Why something didn't go. `nobody`: nobody is on duty any more. `too-many`: it is tried again. `unreachable`: the same.
 * `refused`: the server doesn't take it as it is.
 */
export type HelpTrouble = "nobody" | "too-many" | "unreachable" | "refused"

export interface HelpSessionState {
  /** Whether there is anybody to ask; `null` until it is known. */
  readonly hours: HelpHours | null
  readonly memory: HelpMemory | null
  /** As the server knows it; `null` before it does. */
  readonly reply: HelpReply | null
  /** Milliseconds by which the server's clock is ahead of this one. */
  readonly ahead: number
  readonly trouble: HelpTrouble | null
  /** What is being written before one asks. */
  readonly draft: string
  /** Whether the line to the server is open, as far as one waits on it. */
  readonly live: boolean
}

export const isOver = (reply: HelpReply | null): boolean =>
  reply !== null && (reply.progress.kind === "ended" || reply.progress.kind === "message")

export function guideLines(reply: HelpReply | null): number {
  return reply?.lines.filter(({ by }) => by === "guide").length ?? 0
}
