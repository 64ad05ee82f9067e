import { createStore, type StoreApi } from "zustand/vanilla"
import type { Reach } from "../protocol/realtime/gestures.ts"
import type { Presence } from "./presence/presence.ts"
import type { ChatLine, PresenceState } from "./presence/presence-store.ts"

/** What is open of being together; one at a time. */
export type TogetherPanel = "people" | "chat" | "voice"

/** Why a line was not said. `lost`: nobody knows whether it was. `wait`: milliseconds before it is worth trying again. */
export type TalkTrouble =
  | { readonly reason: "too-many"; readonly wait: number | null }
  | { readonly reason: "empty" }
  | { readonly reason: "lost" }

export interface TalkState {
  readonly panel: TogetherPanel | null
  /** What is being written. */
  readonly draft: string
  /** Who shall hear it. */
  readonly to: Reach
  /** What was sent and has not come back yet. */
  readonly sending: string | null
  readonly trouble: TalkTrouble | null
  /** Number of the last line that was read; 0: none. */
  readonly read: number
  /** Code of the room of friends that one was last in: going back finds them again. */
  readonly friends: string | null
  open(panel: TogetherPanel | null): void
  write(draft: string): void
  address(to: Reach): void
  /** Sends what is written, when there is something and nothing else is on its way. */
  send(): void
}

export type TalkStore = StoreApi<TalkState>

export interface TalkOptions {
  presence: Presence
  /** Returns what stops it. */
  after: (milliseconds: number, run: () => void) => () => void
}

/** Milliseconds after which a line that didn't come back is given back to its writer. */
export const ANSWER_MS = 8_000

/** Lines of others that wait to be read. */
export function unreadOf(
  { lines, muted, blocked }: Pick<PresenceState, "lines" | "muted" | "blocked">,
  read: number,
): number {
  const shunned = new Set([...muted, ...blocked].map(({ key }) => key))
  return lines.filter(({ line, own, key }) => line > read && !own && !shunned.has(key)).length
}

/** What one writes to others: it stays one's own until it has been said, whatever happens to it on the way. */
export function createTalkStore({ presence, after }: TalkOptions): TalkStore {
  let stopWaiting = () => {}
  const store = createStore<TalkState>()((set, get) => ({
    panel: null,
    draft: "",
    to: "room",
    sending: null,
    trouble: null,
    read: 0,
    friends: null,
    open: (panel) => {
      set({ panel })
      if (panel === "chat") markRead(presence.store.getState().lines)
    },
    write: (draft) => set({ draft, trouble: null }),
    address: (to) => set({ to }),
    send: () => {
      const { draft, to, sending } = get()
      const text = draft.trim()
      if (sending !== null || text === "" || presence.store.getState().status.kind !== "together") return
      set({ draft: "", sending: text, trouble: null })
      stopWaiting = after(ANSWER_MS, () => giveBack({ reason: "lost" }))
      presence.say({ type: "chat", to, text })
    },
  }))

  function markRead(lines: readonly ChatLine[]): void {
    store.setState({ read: lines.at(-1)?.line ?? 0 })
  }

  function giveBack(trouble: TalkTrouble): void {
    stopWaiting()
    const { sending, draft } = store.getState()
    if (sending === null) return
    store.setState({ sending: null, trouble, draft: draft === "" ? sending : `${sending} ${draft}` })
  }

  /** One's own line has come back. One that was given up meanwhile needn't be sent again. */
  function arrive(line: ChatLine): void {
    stopWaiting()
    const { sending, trouble, draft } = store.getState()
    if (sending !== null) store.setState({ sending: null })
    else if (trouble?.reason === "lost" && draft.trim() === line.text) {
      store.setState({ draft: "", trouble: null })
    }
  }

  presence.store.subscribe((state, before) => {
    if (state.lines !== before.lines) {
      const last = before.lines.at(-1)?.line ?? 0
      for (const line of state.lines) if (line.own && line.line > last) arrive(line)
      if (state.lines.length === 0 || store.getState().panel === "chat") markRead(state.lines)
    }
    const { denied } = state
    if (denied && denied !== before.denied && denied.of === "chat") {
      giveBack(denied.reason === "too-many" ? { reason: "too-many", wait: denied.wait } : { reason: "empty" })
    }
    const { status } = state
    if (status.kind === "together" && status.room.kind === "friends") {
      store.setState({ friends: status.room.code })
    }
    const { kind } = status
    if (kind !== before.status.kind && kind !== "together" && kind !== "resuming")
      giveBack({ reason: "lost" })
  })
  return store
}
