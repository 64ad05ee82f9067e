import type { Want } from "../../protocol/realtime/messages/membership.ts"
import { parseReply, type Reply, type ReplyOf, type Request } from "../../protocol/realtime/messages.ts"
import { decodeMovements, type Movements } from "../../protocol/realtime/movements-packet.ts"
import { isFinal, type RefusalReason } from "../../protocol/realtime/refusal.ts"
import { REALTIME_VERSION } from "../../protocol/realtime/version.ts"
import { backOff } from "../outbox/back-off.ts"
import { applyReply } from "./apply-reply.ts"
import type { OwnMotion } from "./own-motion.ts"
import { NOBODY, type PresenceStore } from "./presence-store.ts"
import { isSameAttention, type SelfFacts, type SelfSource } from "./self-facts.ts"
import { createOwnSender, SEND_MS, sendOwn } from "./send-own.ts"
import type { OpenWire, Transport, Wire } from "./wire.ts"

export interface SessionOptions {
  readonly store: PresenceStore
  readonly own: OwnMotion
  readonly self: SelfSource
  readonly visitor: string
  readonly openWire: OpenWire
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Milliseconds by a clock that is never put back, from any zero. */
  readonly clock: () => number
  /** Both return what stops them. */
  readonly after: (milliseconds: number, run: () => void) => () => void
  readonly every: (milliseconds: number, run: () => void) => () => void
  /** From 0 to under 1. */
  readonly random: () => number
  readonly onReply: (reply: Reply) => void
  readonly onMovements: (movements: Movements, at: number) => void
}

/** One stay among others, from entering to leaving, over as many connections as it takes. */
export interface Session {
  say(request: Request): void
  /** Into another room. */
  change(want: Want): void
  /** Tries at once what would be tried later: the network is back, or the page is looked at again. */
  wake(): void
  /** Leaves, at once. */
  end(): void
}

const BACK_OFF = { baseMs: 400, capMs: 10_000 }
/** Metres between where one asked to stand and where one stands that are worth telling. */
const ELSEWHERE = 0.3
/** Milliseconds of trying after which one is told that it doesn't work just now; it is tried on. */
/** Times in a row that one lets oneself be sent on before it counts as trouble. */
const MOST_HOPS = 4
const PATIENCE_MS = { joining: 10_000, resuming: 120_000 }

export function startSession(first: Want, options: SessionOptions): Session {
  const { store, own, self, now, clock, after } = options
  const sender = createOwnSender()
  const stops: (() => void)[] = []
  let want = first
  let wire: Wire | null = null
  let transport: Transport = "websocket"
  let resume: string | null = null
  let told: SelfFacts | null = null
  /** Where one said that one stands when one asked to be let in. */
  let claimed = { x: 0, z: 0 }
  let failures = 0
  let hops = 0
  let trying = now()
  let cancelRetry = () => {}

  const isIn = () => store.getState().status.kind === "together"

  function joinRequest(): Request | null {
    const { scene, ...facts } = self.read()
    if (scene === null) return null
    const { muted, blocked, lines } = store.getState()
    told = { scene, ...facts }
    claimed = { x: own.x, z: own.z }
    return {
      ...facts,
      type: "join",
      version: REALTIME_VERSION,
      visitor: options.visitor,
      resume,
      heard: resume === null ? 0 : (lines.at(-1)?.line ?? 0),
      scene,
      place: { x: own.x, z: own.z, heading: own.heading },
      want,
      muted: muted.map(({ key }) => key),
      blocked: blocked.map(({ key }) => key),
    }
  }

  /** A room can be lost without being left: what one saw stays until one is back, or gives up. */
  function noteLost(): void {
    const { status } = store.getState()
    if (status.kind !== "together") return
    trying = now()
    store.setState({ status: { ...status, kind: "resuming", since: trying } })
  }

  function noteTrouble(reason: RefusalReason, next: number | null): void {
    const { status } = store.getState()
    const patience = status.kind === "resuming" ? PATIENCE_MS.resuming : PATIENCE_MS.joining
    const isTransient = reason === "unreachable" || reason === "closing" || reason === "not-joined"
    if (next !== null && isTransient && now() - trying < patience && status.kind !== "refused") return
    store.setState({ ...NOBODY, status: { kind: "refused", want, reason, next } })
  }

  function retry(reason: RefusalReason, wait: number | null): void {
    wire?.close()
    wire = null
    noteLost()
    failures++
    hops = 0
    const pause = backOff(failures, options.random(), wait, BACK_OFF)
    noteTrouble(reason, now() + pause)
    cancelRetry()
    cancelRetry = after(pause, () => open())
  }

  function refuse({ reason, wait }: ReplyOf<"refused">): void {
    if (isFinal(reason)) {
      wire?.close()
      wire = null
      noteTrouble(reason, null)
    } else retry(reason, wait)
  }

  /** The room lives in another process of the server. */
  function follow({ to }: ReplyOf<"moved">): void {
    if (++hops > MOST_HOPS) retry("unreachable", null)
    else open(to)
  }

  function take(raw: unknown): void {
    const reply = parseReply(raw)
    if (reply?.type === "refused") refuse(reply)
    else if (reply?.type === "moved") follow(reply)
    // What a newer server says and this page doesn't know, it can't miss.
    else if (reply !== null) takeIn(reply)
  }

  function takeIn(reply: Reply): void {
    if (reply.type === "joined" || reply.type === "token") resume = reply.resume
    if (reply.type === "joined") {
      failures = 0
      hops = 0
      sender.told = null
    }
    store.setState(applyReply(store.getState(), reply))
    if (reply.type === "denied" && reply.of === "attend") after(reply.wait ?? 1_000, tellSelf)
    options.onReply(reply)
    if (reply.type !== "joined") return
    const { place } = reply
    // One may have walked on since; only a place that one didn't ask for is news.
    const isElsewhere = Math.hypot(place.x - claimed.x, place.z - claimed.z) > ELSEWHERE
    if (isElsewhere) options.onReply({ type: "put-back", place, seq: sender.seq })
  }

  function open(to: string | null = null): void {
    cancelRetry()
    wire?.close()
    let opened = false
    wire = options.openWire(
      transport,
      {
        opened: () => {
          opened = true
          const request = joinRequest()
          if (request === null) retry("unreachable", null)
          else wire?.tell(request)
        },
        message: take,
        bytes: (raw) => {
          const movements = isIn() ? decodeMovements(raw) : null
          if (movements) options.onMovements(movements, clock())
        },
        closed: () => {
          // A process that one was sent on to may be gone: that says nothing of the way there.
          if (!opened && to === null) transport = transport === "websocket" ? "polling" : "websocket"
          retry("unreachable", null)
        },
      },
      to,
    )
  }

  /** Tells what changed about oneself since it was told. */
  function tellSelf(): void {
    if (!isIn() || told === null) return
    const facts = self.read()
    const { name, avatar, attention } = facts
    if (name !== told.name || avatar !== told.avatar) wire?.tell({ type: "appear", name, avatar })
    if (!isSameAttention(attention, told.attention)) wire?.tell({ type: "attend", attention })
    told = facts
  }

  store.setState({ ...NOBODY, status: { kind: "joining", want } })
  stops.push(
    self.watch(tellSelf),
    options.every(SEND_MS, () => {
      if (wire && isIn()) sendOwn(sender, own, wire, clock())
    }),
  )
  open()

  return {
    say: (request) => {
      if (isIn()) wire?.tell(request)
    },
    change: (next) => {
      want = next
      resume = null
      trying = now()
      store.setState({ ...NOBODY, status: { kind: "joining", want } })
      open()
    },
    wake: () => {
      if (wire === null && store.getState().status.kind !== "off") open()
    },
    end: () => {
      wire?.tell({ type: "leave" })
      wire?.close()
      wire = null
      cancelRetry()
      for (const stop of stops) stop()
      store.setState({ ...NOBODY, status: { kind: "off" } })
    },
  }
}
