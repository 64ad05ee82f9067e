import type { Want } from "../../protocol/realtime/messages/membership.ts"
import type { Reply } from "../../protocol/realtime/messages.ts"
import type { Movements } from "../../protocol/realtime/movements-packet.ts"
import { createOwnMotion, type OwnMotion } from "./own-motion.ts"
import type { Presence } from "./presence.ts"
import { NOBODY, type PresenceStore } from "./presence-store.ts"
import type { Session, SessionOptions } from "./session.ts"
import { withShunned } from "./shunned.ts"

/** What a session gets from here; the rest it brings along when it is loaded. */
export interface SessionSeams extends Pick<SessionOptions, "store" | "onReply" | "onMovements"> {
  readonly own: OwnMotion
}

export interface PresenceOptions {
  readonly store: PresenceStore
  /** Loads what it takes to be among others. Called when somebody wants to be, and not before. */
  readonly load: () => Promise<(want: Want, seams: SessionSeams) => Session>
}

function createBell<T extends unknown[]>() {
  const listeners = new Set<(...told: T) => void>()
  return {
    ring: (...told: T) => {
      for (const listener of listeners) listener(...told)
    },
    listen: (listener: (...told: T) => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

export function createPresence({ store, load }: PresenceOptions): Presence {
  const own = createOwnMotion()
  const movements = createBell<[movements: Movements, at: number]>()
  const replies = createBell<[reply: Reply]>()
  let session: Session | null = null
  /** Counts up with each entering and leaving: what was still loading then is of no use any more. */
  let turn = 0

  async function begin(want: Want): Promise<void> {
    const mine = ++turn
    store.setState({ ...NOBODY, status: { kind: "joining", want } })
    try {
      const start = await load()
      if (mine !== turn) return
      session = start(want, { store, own, onReply: replies.ring, onMovements: movements.ring })
    } catch {
      if (mine !== turn) return
      store.setState({ status: { kind: "refused", want, reason: "unreachable", next: null } })
    }
  }

  return {
    store,
    own,
    enter: (want) => {
      if (session) session.change(want)
      else void begin(want)
    },
    leave: () => {
      turn++
      session?.end()
      session = null
      store.setState({ ...NOBODY, status: { kind: "off" } })
    },
    say: (saying) => {
      if (session && saying.type === "hand") store.setState({ hand: saying.up })
      session?.say(saying)
    },
    mute: (who, on) => {
      store.setState(({ muted }) => ({ muted: withShunned(muted, who, on) }))
      session?.say({ type: "mute", key: who.key, on })
    },
    block: (who, on) => {
      store.setState(({ blocked }) => ({ blocked: withShunned(blocked, who, on) }))
      session?.say({ type: "block", key: who.key, on })
    },
    onMovements: movements.listen,
    onReply: replies.listen,
  }
}
