import type { StoreApi } from "zustand/vanilla"
import type { AskForHelp, Contact } from "../../protocol/help.ts"
import { createHelpKeeper } from "./help-keeper.ts"
import type { HelpMemory } from "./help-memory.ts"
import { createHelpSender } from "./help-sender.ts"
import { guideLines, type HelpSessionState, isOver } from "./help-state.ts"
import type { HelpStore } from "./help-store.ts"
import type { HelpWire } from "./help-wire.ts"

export interface HelpSession {
  readonly store: StoreApi<HelpSessionState>
  /** Asks again who is on duty. */
  lookUp(): Promise<void>
  /** Asks for somebody; `productId`: beside which product. */
  ask(about: string, productId: string | null): void
  /** Leaves a message, instead of a request that waits if there is one. */
  leaveWord(about: string, contact: Contact | null, productId: string | null): void
  say(text: string): void
  /** Takes the request back, or ends the conversation. */
  close(): void
  /** Puts away what is over. */
  forget(): void
  write(draft: string): void
  markRead(): void
  stop(): void
}

export interface HelpSessionOptions {
  readonly wire: HelpWire
  /** What the shop's pages see of it. */
  readonly help: HelpStore
  readonly recall: () => HelpMemory | null
  readonly remember: (memory: HelpMemory | null) => void
  /** Who asks, and where they are now. */
  readonly situation: () => Omit<AskForHelp, "kind" | "about" | "productId" | "contact" | "consent">
  readonly newId: () => string
  readonly newKey: () => string
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly after: (milliseconds: number, run: () => void) => () => void
  /** Calls back when the network is there again, and when another tab has changed what is remembered. */
  readonly onOnline: (listener: () => void) => () => void
  readonly onOtherTab: (listener: () => void) => () => void
}

/**
 * One's request for help, from asking to its end. Whatever the visitor does is kept first and sent then, in order, as often
 * as it takes: a bad line, a reload or a server that restarts loses nothing and doubles nothing.
 */
export function createHelpSession(options: HelpSessionOptions): HelpSession {
  const { wire, help, recall, remember, situation, newId, newKey, now, after } = options
  let calm = () => {}
  const keeper = createHelpKeeper({ wire, help, recall, remember, now, onTaken: () => calm() })
  const { store, memoryOf, keep, look } = keeper
  const sender = createHelpSender({ keeper, wire, after })
  const { work } = sender
  calm = sender.calm

  const stops = [
    options.onOnline(() => {
      sender.calm()
      work()
      void look()
    }),
    options.onOtherTab(() => {
      keeper.recallAgain()
      void look()
    }),
  ]

  function begin(kind: AskForHelp["kind"], more: Pick<AskForHelp, "about" | "contact" | "productId">): void {
    const ask: AskForHelp = {
      ...situation(),
      kind,
      ...more,
      ...(more.contact ? { consent: true as const } : {}),
    }
    const fresh = { sent: false, unsent: [], word: null, closing: false, read: 0 }
    store.setState({ reply: null, trouble: null, draft: "" })
    keep({ id: newId(), key: newKey(), ask, ...fresh })
    sender.calm()
    work()
  }
  const about = (productId: string | null) => (productId === null ? {} : { productId })

  if (memoryOf()) {
    work()
    void look()
  }
  return {
    store,
    lookUp: async () => {
      try {
        store.setState({ hours: await wire.hours() })
      } catch {
        if (store.getState().hours === null) store.setState({ trouble: "unreachable" })
      }
    },
    ask: (words, productId) => begin("request", { about: words, ...about(productId) }),
    leaveWord: (words, contact, productId) => {
      const memory = memoryOf()
      const extra = contact ? { contact } : {}
      if (memory === null || isOver(store.getState().reply))
        return begin("message", { about: words, ...extra, ...about(productId) })
      const word = { about: words, ...extra, ...(contact ? { consent: true as const } : {}) }
      keep({ ...memory, word })
      work()
    },
    say: (text) => {
      const memory = memoryOf()
      if (!memory) return
      keep({ ...memory, unsent: [...memory.unsent, { id: newId(), text }] })
      work()
    },
    close: () => {
      const memory = memoryOf()
      if (!memory) return
      keep({ ...memory, closing: true })
      work()
    },
    forget: keeper.end,
    write: (draft) => store.setState({ draft }),
    markRead: () => {
      const { memory, reply } = store.getState()
      const read = guideLines(reply)
      if (memory && memory.read < read) keep({ ...memory, read })
    },
    stop: () => {
      for (const stop of stops) stop()
      sender.stop()
      keeper.stop()
    },
  }
}
