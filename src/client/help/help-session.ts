import { createStore, type StoreApi } from "zustand/vanilla"
import type { AskForHelp, Contact, HelpHours, HelpReply } from "../../protocol/help.ts"
import { ApiError } from "../api.ts"
import type { HelpMemory } from "./help-memory.ts"
import type { HelpStore } from "./help-store.ts"
import type { HelpWire } from "./help-wire.ts"

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

const FIRST_WAIT = 2_000
const LONGEST_WAIT = 30_000

const isOver = (reply: HelpReply | null) =>
  reply !== null && (reply.progress.kind === "ended" || reply.progress.kind === "message")

export function guideLines(reply: HelpReply | null): number {
  return reply?.lines.filter(({ by }) => by === "guide").length ?? 0
}

/**
 * One's request for help, from asking to its end. Whatever the visitor does is kept first and sent then, in order, as often
 * as it takes: a bad line, a reload or a server that restarts loses nothing and doubles nothing.
 */
export function createHelpSession(options: HelpSessionOptions): HelpSession {
  const { wire, help, recall, remember, situation, newId, newKey, now, after } = options
  const store = createStore<HelpSessionState>()(() => ({
    hours: null,
    memory: recall(),
    reply: null,
    ahead: 0,
    trouble: null,
    draft: "",
    live: true,
  }))
  let wait = FIRST_WAIT
  let cancelRetry = () => {}
  let working = false
  let again = false
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
  /** Changes what is kept, unless it is another's meanwhile. */
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
    wait = FIRST_WAIT
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

  /** `null`: the server has never had it. */
  async function lookFor(memory: HelpMemory): Promise<HelpReply | null> {
    try {
      return await wire.look(memory)
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) return null
      throw error
    }
  }

  /** The next thing that the server doesn't know yet; `null`: it knows all. */
  function nextStep(memory: HelpMemory): (() => Promise<void>) | null {
    const { id } = memory
    if (!memory.sent)
      return async () => {
        // One that is taken back may have arrived all the same: the server knows.
        const reply = memory.closing ? await lookFor(memory) : await wire.ask(memory, memory.ask)
        if (reply === null) {
          end()
          return
        }
        change(id, (latest) => ({ ...latest, sent: true }))
        take(id, reply)
      }
    const [line] = memory.unsent
    if (line)
      return async () => {
        const reply = await wire.say(memory, line)
        change(id, (latest) => ({ ...latest, unsent: latest.unsent.filter((each) => each.id !== line.id) }))
        take(id, reply)
      }
    const { word } = memory
    if (word)
      return async () => {
        const reply = await wire.leaveWord(memory, word)
        change(id, (latest) => ({ ...latest, word: null }))
        take(id, reply)
      }
    if (!memory.closing) return null
    return async () => {
      const reply = await wire.close(memory)
      change(id, (latest) => ({ ...latest, closing: false }))
      take(id, reply)
    }
  }

  function retry(): void {
    cancelRetry()
    cancelRetry = after(wait, work)
    wait = Math.min(LONGEST_WAIT, wait * 2)
  }

  /** What can't be sent is given up when the server says so, and otherwise sent again later. */
  function fail(memory: HelpMemory, error: unknown): void {
    const status = error instanceof ApiError ? error.status : 0
    if (status === 0 || status === 429 || status >= 500) {
      store.setState({ trouble: status === 429 ? "too-many" : "unreachable" })
      retry()
      return
    }
    const code = error instanceof ApiError ? error.code : ""
    const nobody = code === "nobody-on-duty"
    store.setState({ trouble: nobody ? "nobody" : "refused" })
    if (nobody) store.setState({ hours: { guides: 0, usualWait: null } })
    if (!memory.sent) {
      store.setState({ draft: memory.ask.about })
      keep(null)
    } else if (status === 404) end()
    else {
      // The conversation has ended meanwhile: what was to be said in it isn't said.
      change(memory.id, (latest) => ({ ...latest, unsent: [], word: null, closing: false }))
      void look()
    }
  }

  async function run(): Promise<void> {
    const memory = memoryOf()
    const step = memory && nextStep(memory)
    if (!step) return
    try {
      await step()
    } catch (error) {
      if (memoryOf(memory.id)) fail(memory, error)
      return
    }
    return run()
  }

  function work(): void {
    again = working
    if (working) return
    working = true
    cancelRetry()
    void run().finally(() => {
      working = false
      if (again) work()
    })
  }

  const stops = [
    options.onOnline(() => {
      wait = FIRST_WAIT
      work()
      void look()
    }),
    options.onOtherTab(() => {
      const memory = recall()
      store.setState(memory?.id === store.getState().memory?.id ? { memory } : { memory, reply: null })
      tellPages()
      follow()
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
    wait = FIRST_WAIT
    work()
  }
  const about = (productId: string | null) => (productId === null ? {} : { productId })

  if (memoryOf()) {
    follow()
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
    forget: end,
    write: (draft) => store.setState({ draft }),
    markRead: () => {
      const { memory, reply } = store.getState()
      const read = guideLines(reply)
      if (memory && memory.read < read) keep({ ...memory, read })
    },
    stop: () => {
      for (const stop of stops) stop()
      cancelRetry()
      following?.stop()
    },
  }
}
