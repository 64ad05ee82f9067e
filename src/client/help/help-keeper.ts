import { createStore, type StoreApi } from "zustand/vanilla"
import type { HelpReply } from "../../protocol/help.ts"
import { ApiError } from "../api.ts"
import type { HelpMemory } from "./help-memory.ts"
import { guideLines, type HelpSessionState, isOver } from "./help-state.ts"
import type { HelpStore } from "./help-store.ts"
import type { HelpWire } from "./help-wire.ts"

export interface HelpKeeperOptions {
  readonly wire: Pick<HelpWire, "look" | "follow">
  /** What the shop's pages see of it. */
  readonly help: HelpStore
  readonly recall: () => HelpMemory | null
  readonly remember: (memory: HelpMemory | null) => void
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Called when the server has answered. */
  readonly onTaken: () => void
}

/** What is known of one's request: what this browser remembers, and what the server said last. */
export interface HelpKeeper {
  readonly store: StoreApi<HelpSessionState>
  /** `null` also when another is remembered than `id`. */
  memoryOf(id?: string): HelpMemory | null
  keep(memory: HelpMemory | null): void
  /** Changes what is kept, unless it is another's meanwhile. */
  change(id: string, how: (memory: HelpMemory) => HelpMemory): void
  take(id: string, reply: HelpReply): void
  /** Asks the server how it stands. */
  look(): Promise<void>
  /** Hears of news as long as there may be any. */
  follow(): void
  /** Another tab has changed what is remembered. */
  recallAgain(): void
  end(): void
  stop(): void
}

export function createHelpKeeper(options: HelpKeeperOptions): HelpKeeper {
  const { wire, help, recall, remember, now, onTaken } = options
  const store = createStore<HelpSessionState>()(() => ({
    hours: null,
    memory: recall(),
    reply: null,
    ahead: 0,
    trouble: null,
    draft: "",
    live: true,
  }))
  let following: { readonly id: string; readonly stop: () => void } | null = null

  const memoryOf = (id?: string) => {
    const { memory } = store.getState()
    return id === undefined || memory?.id === id ? memory : null
  }

  function keep(memory: HelpMemory | null): void {
    remember(memory)
    store.setState({ memory })
    tellPages()
  }
  function change(id: string, how: (memory: HelpMemory) => HelpMemory): void {
    const memory = memoryOf(id)
    if (memory) keep(how(memory))
  }
  function tellPages(): void {
    const { memory, reply } = store.getState()
    const unread = memory ? Math.max(0, guideLines(reply) - memory.read) : 0
    const over = isOver(reply)
    const talking = reply?.progress.kind === "taken"
    const mark = memory === null || over ? "none" : talking ? "talking" : "waiting"
    help.getState().note({ mark, unread })
  }

  function take(id: string, reply: HelpReply): void {
    if (memoryOf(id) === null) return
    const { guides, usualWait } = reply
    const ahead = Date.parse(reply.now) - now()
    store.setState({ reply, ahead, hours: { guides, usualWait }, trouble: null })
    onTaken()
    tellPages()
    follow()
  }

  function follow(): void {
    const { memory, reply } = store.getState()
    const wanted = memory?.sent && !isOver(reply) ? memory : null
    if (following?.id === wanted?.id) return
    following?.stop()
    following = null
    if (!wanted) return
    const stop = wire.follow(wanted, {
      onNews: () => void look(),
      onStatus: (live) => store.setState({ live }),
    })
    following = { id: wanted.id, stop }
  }

  async function look(): Promise<void> {
    const memory = memoryOf()
    if (!memory?.sent) return
    try {
      take(memory.id, await wire.look(memory))
    } catch (error) {
      // a request that the server has forgotten is over
      if (error instanceof ApiError && error.status === 404 && memoryOf(memory.id)) end()
    }
  }

  function end(): void {
    keep(null)
    store.setState({ reply: null, trouble: null })
    tellPages()
    follow()
  }

  if (memoryOf()) follow()
  return {
    ...{ store, memoryOf, keep, change, take, look, follow, end },
    recallAgain: () => {
      const memory = recall()
      store.setState(memory?.id === store.getState().memory?.id ? { memory } : { memory, reply: null })
      tellPages()
      follow()
    },
    stop: () => following?.stop(),
  }
}
