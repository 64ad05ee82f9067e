import type { Want } from "../../protocol/realtime/messages/membership.ts"
import type { Reply, Request } from "../../protocol/realtime/messages.ts"
import type { Movements } from "../../protocol/realtime/movements-packet.ts"
import type { OwnMotion } from "./own-motion.ts"
import type { PresenceStore } from "./presence-store.ts"

/** What can be said to the room; coming, going and shunning have their own functions. */
export type Saying = Exclude<Request, { type: "join" | "leave" | "mute" | "block" | "appear" }>

/** Being in the store with others. One a page; does nothing at all until `enter`. */
export interface Presence {
  readonly store: PresenceStore
  /** What the scene writes and the others are told. */
  readonly own: OwnMotion
  /** Goes among others; what is needed for it is loaded first. Called again it changes the room. */
  enter(want: Want): void
  /** Alone again, at once. */
  leave(): void
  /** Says something to the room; without one, nothing happens. */
  say(saying: Saying): void
  mute(who: { key: string; name: string }, on: boolean): void
  block(who: { key: string; name: string }, on: boolean): void
  /** Each packet of others' movements as it arrives, with the time by `now`. Returns what stops it. */
  onMovements(listener: (movements: Movements, at: number) => void): () => void
  /** Each reply, after the store has taken it in: for what happens once. Returns what stops it. */
  onReply(listener: (reply: Reply) => void): () => void
}
