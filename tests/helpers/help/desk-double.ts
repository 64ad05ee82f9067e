import { createApi } from "../../../src/client/api.ts"
import { createSafeStorage } from "../../../src/client/safe-storage.ts"
import type { DeskStream, DeskTools } from "../../../src/guiding/desk/desk-tools.ts"
import type { DeskBookingsReply } from "../../../src/protocol/bookings.ts"
import type { CannedReply } from "../../../src/protocol/canned.ts"
import type { DeskReply, Handling, Waiting } from "../../../src/protocol/desk.ts"
import type { FloorReply } from "../../../src/protocol/floor.ts"
import type { DeskSheet } from "../../../src/protocol/presentations.ts"
import type { ServiceFigure } from "../../../src/protocol/service-metrics.ts"
import type { ShiftNote } from "../../../src/protocol/shift-notes.ts"
import type { SceneReply } from "../../../src/protocol/showroom.ts"
import { createFakeStorage } from "../fake-storage.ts"

export const NOW = Date.UTC(2026, 10, 21, 12)
export const ago = (seconds: number) => new Date(NOW - seconds * 1000).toISOString()

export const none: ServiceFigure = {
  value: null,
  low: null,
  high: null,
  n: 0,
  mean: null,
  counts: null,
  hidden: "too-few",
  p90: null,
  p90Low: null,
  p90High: null,
  answered: 0,
  unanswered: 0,
  withdrawn: 0,
}

export function aWaiting(id: string, change: Partial<Waiting> = {}): Waiting {
  const person = { id, name: "Anna", language: "it", device: "phone", about: "", zone: "Lampade" } as const
  const before = { tried: [], passed: [], again: null }
  return { ...person, ...before, product: null, askedAt: ago(102), here: true, heldBy: null, ...change }
}

export function aConversation(id: string, change: Partial<Handling> = {}): Handling {
  const { heldBy: _, ...person } = aWaiting(id)
  const times = { takenAt: ago(60), answeredAt: null, endedAt: null }
  return { ...person, step: "talking", ...times, lines: [], privateNotes: [], ...change }
}

type Kind = "open" | "error" | "change" | "beat"

/** A server with a desk, whose news the test sends by hand. */
export function createDeskDouble(role: "guide" | "marketer" | "owner" = "guide") {
  let desk: DeskReply = {
    now: new Date(NOW).toISOString(),
    onDutySince: ago(600),
    guides: ["Marta Rossi"],
    colleagues: [],
    waiting: [],
    mine: [],
    offered: [],
    elsewhere: [],
    messages: [],
    closed: [],
    today: { firstResponse: none, handling: none },
  }
  let bookings: DeskBookingsReply = {
    now: new Date(NOW).toISOString(),
    timezone: "Europe/Rome",
    bookings: [],
  }
  let canned: CannedReply[] = []
  let shiftNotes: ShiftNote[] = []
  let sheets: DeskSheet[] = []
  let floor: FloorReply = { guests: [], others: 0 }
  let scene: SceneReply | null = null
  const sent: { path: string; body: unknown }[] = []
  /** What becomes of the next requests: an HTTP refusal, or no answer at all. */
  let trouble: { status: number; code: string; details?: unknown } | "unreachable" | null = null
  /** What an action changes, by its path. */
  const effects = new Map<string, () => void>()
  const listeners: [Kind, () => void][] = []
  const timers = new Set<() => void>()
  const copied: string[] = []
  let now = NOW
  let chimes = 0
  let made = 0

  const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status })
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const path = String(input).split("?")[0] ?? ""
    if (path === "/api/auth/get-session")
      return json({ user: { name: "Marta Rossi", email: "marta@example.com", role } })
    if (trouble === "unreachable") throw new TypeError("Failed to fetch")
    if (path === "/api/auth/sign-out") return json({ success: true })
    if (path === "/api/desk/bookings") return json(bookings)
    if (path === "/api/desk/floor") return json(floor)
    if (path === "/api/scenes/flagship") return json(scene)
    if (path === "/api/desk/canned") return json({ canned })
    if (path === "/api/desk/order-sheets") return json({ sheets })
    if (path === "/api/desk/shift-notes") return json({ notes: shiftNotes })
    if (path.startsWith("/api/desk/shift-notes/")) {
      if (trouble !== null) return json({ error: { message: "refused", ...trouble } }, trouble.status)
      sent.push({ path: path.replace("/api/desk", ""), body: JSON.parse(String(init?.body)) })
      effects.get(path.replace("/api/desk", ""))?.()
      return json({ notes: shiftNotes })
    }
    if (path.startsWith("/api/desk/canned/") && init?.method === "PUT") {
      const body = JSON.parse(String(init.body))
      sent.push({ path: path.replace("/api/desk", ""), body })
      canned = [
        ...canned,
        { ...body, id: path.split("/").at(-1) ?? "", version: body.version + 1, by: "Marta Rossi" },
      ]
      return json({ canned })
    }
    if (init?.method === "POST") {
      sent.push({ path: path.replace("/api/desk", ""), body: JSON.parse(String(init.body)) })
      if (trouble !== null) {
        const { status, ...error } = trouble
        return json({ error: { message: "refused", ...error } }, status)
      }
      if (path === "/api/guided-visits") return json({ code: "0123456789abcdef" }, 201)
      effects.get(path.replace("/api/desk", ""))?.()
      if (path.startsWith("/api/desk/bookings/")) return json(bookings)
    }
    return json(desk)
  }
  const tools: DeskTools = {
    api: createApi({ fetch }),
    now: () => now,
    newId: () => `line-${++made}`,
    after: (_milliseconds, then) => {
      timers.add(then)
      return () => timers.delete(then)
    },
    openStream: (): DeskStream => ({
      addEventListener: (kind, listener) => void listeners.push([kind, listener]),
      close: () => {
        listeners.length = 0
      },
      readyState: 0,
    }),
    storage: createSafeStorage(
      (
        (fake) => () =>
          fake
      )(createFakeStorage()),
    ),
    origin: "https://casa.example",
    share: null,
    copy: async (text) => void copied.push(text),
    chime: () => {
      chimes += 1
    },
  }
  return {
    tools,
    sent,
    effects,
    copied,
    chimes: () => chimes,
    change: (next: Partial<DeskReply>) => {
      desk = { ...desk, ...next }
    },
    book: (next: DeskBookingsReply["bookings"]) => {
      bookings = { ...bookings, bookings: next }
    },
    walkIn: (next: FloorReply, into: SceneReply | null = null) => {
      floor = next
      scene = into
    },
    sendSheets: (next: DeskSheet[]) => {
      sheets = next
    },
    leaveNotes: (next: ShiftNote[]) => {
      shiftNotes = next
    },
    writeCanned: (next: CannedReply[]) => {
      canned = next
    },
    fail: (next: typeof trouble) => {
      trouble = next
    },
    stream: (kind: Kind) => {
      for (const [name, listener] of [...listeners]) if (name === kind) listener()
    },
    /** A second goes by. */
    tick: (seconds = 1) => {
      now += seconds * 1000
      const due = [...timers]
      timers.clear()
      for (const run of due) run()
    },
  }
}
