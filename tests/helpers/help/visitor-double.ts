import { ApiError } from "../../../src/client/api.ts"
import type { HelpMemory } from "../../../src/client/help/help-memory.ts"
import { createHelpSession, type HelpSession } from "../../../src/client/help/help-session.ts"
import { createHelpStore } from "../../../src/client/help/help-store.ts"
import type { HelpWire } from "../../../src/client/help/help-wire.ts"
import type {
  AskForHelp,
  HelpHours,
  HelpLine,
  HelpProgress,
  HelpReply,
  LeaveWord,
} from "../../../src/protocol/help.ts"

const NOW = "2026-11-21T20:00:00.000Z"

/** A server of one request, as a page meets it: what it knows, and whether it can be reached. */
export function createHelpServer() {
  const asked: { id: string; key: string; ask: AskForHelp }[] = []
  const lines: HelpLine[] = []
  const followers = new Set<() => void>()
  let progress: HelpProgress = { kind: "waiting", before: 0 }
  const server = {
    hours: { guides: 1, usualWait: null } as HelpHours,
    /** What becomes of every request: nothing, no answer, or a refusal. */
    line: "open" as "open" | "cut" | "deaf" | ApiError,
    asked,
    lines,
    words: [] as LeaveWord[],
    closes: 0,
    get following() {
      return followers.size
    },
    /** What somebody else has done. */
    tell(next: HelpProgress | null, line?: Pick<HelpLine, "text"> & Partial<HelpLine>) {
      if (next) progress = next
      if (line)
        lines.push({
          id: `guide-${lines.length}`,
          by: "guide",
          name: "Marta",
          kind: "text",
          at: NOW,
          ...line,
        })
      for (const follower of followers) follower()
    },
  }
  function replyOf(id: string): HelpReply {
    const first = asked[0]
    if (!first || first.id !== id) throw new ApiError(404, "request-unknown", "there is no such request")
    return {
      ...server.hours,
      id,
      about: first.ask.about,
      askedAt: NOW,
      now: NOW,
      progress,
      lines: [...lines],
    }
  }
  /** Carries a request out: `deaf` does, and loses the answer. */
  async function carry<T>(what: () => T): Promise<T> {
    if (server.line === "cut") throw new TypeError("Failed to fetch")
    if (server.line instanceof ApiError) throw server.line
    const done = what()
    if (server.line === "deaf") throw new TypeError("Failed to fetch")
    return done
  }
  const wire: HelpWire = {
    hours: () => carry(() => server.hours),
    ask: ({ id, key }, ask) =>
      carry(() => {
        if (!asked.some((each) => each.id === id)) asked.unshift({ id, key, ask })
        progress = ask.kind === "message" ? { kind: "message", dealtWith: false } : progress
        return replyOf(id)
      }),
    look: ({ id }) => carry(() => replyOf(id)),
    say: ({ id }, line) =>
      carry(() => {
        if (!lines.some((each) => each.id === line.id))
          lines.push({ ...line, by: "visitor", name: "", kind: "text", at: NOW })
        return replyOf(id)
      }),
    leaveWord: ({ id }, word) =>
      carry(() => {
        server.words.push(word)
        progress = { kind: "message", dealtWith: false }
        return replyOf(id)
      }),
    close: ({ id }) =>
      carry(() => {
        server.closes += 1
        progress = { kind: "ended", how: progress.kind === "waiting" ? "withdrawn" : "handled" }
        return replyOf(id)
      }),
    follow: (_claim, { onNews }) => {
      followers.add(onNews)
      return () => followers.delete(onNews)
    },
  }
  return { server, wire }
}

/** A page of one visitor, whose clock and network are moved by hand. `memory` outlives it. */
export function openVisitor(
  wire: HelpWire,
  memory: { current: HelpMemory | null } = { current: null },
  help = createHelpStore(memory.current !== null),
) {
  let made = 0
  const timers = new Set<() => void>()
  const online = new Set<() => void>()
  const otherTab = new Set<() => void>()
  const session: HelpSession = createHelpSession({
    wire,
    help,
    recall: () => memory.current,
    remember: (next) => {
      memory.current = next
    },
    situation: () => ({ visitId: "visit", name: "Anna", language: "it" }),
    newId: () => `id-${++made}-${Math.random().toString(36).slice(2)}`,
    newKey: () => "k".repeat(32),
    now: () => Date.parse(NOW),
    after: (_milliseconds, run) => {
      timers.add(run)
      return () => timers.delete(run)
    },
    onOnline: (listener) => {
      online.add(listener)
      return () => online.delete(listener)
    },
    onOtherTab: (listener) => {
      otherTab.add(listener)
      return () => otherTab.delete(listener)
    },
  })
  const fire = (all: Set<() => void>) => {
    for (const run of [...all]) run()
  }
  return {
    session,
    help,
    memory,
    /** As many retries as wait. */
    retry: () => {
      const due = [...timers]
      timers.clear()
      for (const run of due) run()
    },
    goOnline: () => fire(online),
    otherTabChanged: () => fire(otherTab),
    waiting: () => timers.size,
  }
}
