import type { Event } from "../../domain/event.ts"
import { MAX_EVENTS_BYTES, MAX_EVENTS_PER_REQUEST } from "../../protocol/events.ts"
import type { EventSink } from "../recorder.ts"
import { backOff } from "./back-off.ts"
import { cutBatch, cutTail } from "./cut-batch.ts"
import { type Delivery, deliver } from "./deliver.ts"
import type { EventQueue } from "./event-queue.ts"
import { createFallbackQueue } from "./fallback-queue.ts"
import { createOutboxStatus, type OutboxStatusStore } from "./outbox-status.ts"
import { postEvents } from "./post-events.ts"
import { type Timers, takeTurn } from "./take-turn.ts"
import { createUnsent } from "./unsent.ts"

export interface OutboxOptions {
  fetch: typeof globalThis.fetch
  /** Milliseconds since the epoch. */
  now: () => number
  /** 0 (included) to 1 (excluded). */
  random: () => number
  timers: Timers
  /** Where events wait; `null` where the browser has no IndexedDB. */
  disk: EventQueue | null
  /** Says `online`, `pagehide`, `pageshow` and `visibilitychange`: the window. */
  page: EventTarget
  isHidden: () => boolean
  locks?: Pick<LockManager, "request"> | undefined
  log: (message: string) => void
  /** Default `/api/events`. */
  url?: string
}

export interface Outbox extends EventSink {
  readonly status: OutboxStatusStore
  /** Sends what waits, now; resolves when there is nothing left or the attempt failed. */
  flush(): Promise<void>
  /** Forgets what waits, refused events included, except what `keeps` says; what is on its way can't be called back. */
  drop(keeps: (event: Event) => boolean): Promise<void>
  stop(): void
}

/** Things that happen together travel together. */
const GATHER_MS = 250
/** An unanswered request is given up after this, and repeated. */
const REQUEST_TIMEOUT_MS = 20_000
/** Browsers let a page that is going away send 64 KiB; headers and a neighbour's request need some. */
const LEAVING_BYTES = 60 * 1024

/** More than a browser ever keeps for us. */
const MOST_DROPPED = 1_000_000

/** The same refusal may come twice, from a leaving page and from the queue; it is said once. */
function once(log: (message: string) => void): (message: string) => void {
  const said = new Set<string>()
  return (message) => {
    if (said.has(message)) return
    said.add(message)
    log(message)
  }
}

/**
 * Takes events and sends them until the server has acknowledged each. An event is on disk before it is sent, and leaves the
 * disk only when the server has said that it is on its own: whatever is killed in between, it is sent again, and its id
 * keeps it from being counted twice.
 */
export function createOutbox(options: OutboxOptions): Outbox {
  const { now, random, timers, page, isHidden, locks, url = "/api/events" } = options
  const log = once(options.log)
  const status = createOutboxStatus(options.disk !== null)
  const unsent = createUnsent()
  const queue = unsent.watch(
    createFallbackQueue({
      disk: options.disk,
      timers,
      onDurable: (durable, error) => {
        if (!durable) status.setState({ durable: false, lastError: `not kept on disk: ${String(error)}` })
      },
    }),
  )
  let failures = 0
  let running: Promise<void> | null = null
  let cancel: (() => void) | null = null
  let stopped = false
  /** Whether something was added after the queue was last read. */
  let hasNews = false
  let looks = 0

  async function post(events: readonly Event[]) {
    const timeout = new AbortController()
    const calm = timers.set(() => timeout.abort(), REQUEST_TIMEOUT_MS)
    const outcome = await postEvents(events, { fetch: options.fetch, now, url, signal: timeout.signal })
    calm()
    return outcome
  }

  /** From the disk; while it can't be read, what this page has at hand, which it may go with. */
  async function nextEvents(): Promise<readonly Event[]> {
    try {
      return await queue.peek(MAX_EVENTS_PER_REQUEST)
    } catch (error) {
      const atHand = unsent.kept()
      if (atHand.length === 0) throw error
      return atHand
    }
  }

  async function drain(): Promise<void> {
    while (!stopped) {
      hasNews = false
      const events = await nextEvents()
      if (events.length === 0) return
      const batch = cutBatch(events, { maxEvents: MAX_EVENTS_PER_REQUEST, maxBytes: MAX_EVENTS_BYTES })
      const delivery = await deliver(batch, { queue, post, now, log })
      if (delivery.kind === "again") return giveWay(delivery)
      failures = 0
      status.setState({ lastError: null })
    }
  }

  function giveWay({ reason, retryAfterMs }: Extract<Delivery, { kind: "again" }>): void {
    failures++
    status.setState({ lastError: reason })
    wake(backOff(failures, random(), retryAfterMs))
  }

  function wake(ms: number): void {
    if (stopped) return
    cancel?.()
    cancel = timers.set(() => {
      cancel = null
      void flush()
    }, ms)
  }

  /** A slow disk may answer an earlier look after a later one: only the last tells. */
  async function refresh(): Promise<void> {
    const look = ++looks
    const seen = { pending: await queue.count(), rejected: (await queue.rejected()).length }
    if (look === looks) status.setState(seen)
  }

  function flush(): Promise<void> {
    if (stopped) return Promise.resolve()
    running ??= (async () => {
      cancel?.()
      cancel = null
      try {
        await takeTurn(locks, timers, drain)
        await refresh()
      } catch (error) {
        giveWay({ kind: "again", reason: String(error), retryAfterMs: null })
      } finally {
        running = null
      }
      if (cancel === null && (hasNews || status.getState().pending > 0)) wake(GATHER_MS)
    })()
    return running
  }

  /** The page may be gone in a moment: sends once more what it has not heard about, and forgets nothing. */
  function leave(): void {
    const events = cutTail(unsent.list(), LEAVING_BYTES)
    if (stopped || events.length === 0) return
    const keepalive = (each: readonly Event[]) =>
      postEvents(each, { fetch: options.fetch, now, url, keepalive: true })
    void deliver(events, { queue, post: keepalive, now, log })
      .then(refresh)
      .catch(() => {})
  }

  /** The browser took everything from under the page: what the page still has at hand is kept anew. */
  async function keepAnew(): Promise<void> {
    await queue.add(unsent.kept())
    hasNews = true
    if (cancel === null && running === null) wake(GATHER_MS)
    await refresh()
  }

  options.disk?.onCleared?.(() => void keepAnew())
  const listening = new AbortController()
  const on = (name: string, react: () => void) =>
    page.addEventListener(name, react, { signal: listening.signal })
  on("online", () => {
    failures = 0
    void flush()
  })
  on("pageshow", () => void flush())
  on("pagehide", leave)
  on("visibilitychange", () => {
    if (isHidden()) leave()
  })
  void flush()

  return {
    status,
    flush,
    async drop(keeps) {
      await queue.forgetRejected(keeps)
      const waiting = await queue.peek(MOST_DROPPED).catch(() => [])
      await queue.remove([...waiting, ...unsent.list()].filter((event) => !keeps(event)).map(({ id }) => id))
      await refresh()
    },
    async add(event) {
      await queue.add([event])
      hasNews = true
      // While a failure is being waited out, a new event waits with the others.
      if (cancel === null && running === null) wake(GATHER_MS)
      await refresh()
    },
    stop() {
      stopped = true
      listening.abort()
      cancel?.()
      queue.close()
    },
  }
}
