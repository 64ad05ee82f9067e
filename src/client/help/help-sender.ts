import type { HelpReply } from "../../protocol/help.ts"
import { ApiError } from "../api.ts"
import type { HelpKeeper } from "./help-keeper.ts"
import type { HelpMemory } from "./help-memory.ts"
import type { HelpWire } from "./help-wire.ts"

export interface HelpSenderOptions {
  readonly keeper: HelpKeeper
  readonly wire: HelpWire
  readonly after: (milliseconds: number, run: () => void) => () => void
}

/** Sends what the visitor did, in order, as often as it takes. */
export interface HelpSender {
  /** Sends what the server doesn't know yet; what is under way goes on. */
  work(): void
  /** The line is good again: what fails next is soon tried again. */
  calm(): void
  stop(): void
}

const FIRST_WAIT = 2_000
const LONGEST_WAIT = 30_000

export function createHelpSender({ keeper, wire, after }: HelpSenderOptions): HelpSender {
  const { store, memoryOf, keep, change, take, look, end } = keeper
  let wait = FIRST_WAIT
  let cancelRetry = () => {}
  let working = false
  let again = false

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

  return {
    work,
    calm: () => {
      wait = FIRST_WAIT
    },
    stop: () => cancelRetry(),
  }
}
