import { MAX_PARTS_PER_REQUEST } from "../../protocol/recordings.ts"
import { backOff } from "../outbox/back-off.ts"
import { type Timers, takeTurn } from "../outbox/take-turn.ts"
import type { VisitStore } from "../visit-store.ts"
import type { VisitorStore } from "../visitor/visitor-store.ts"
import {
  createPathRecorder,
  type PathRecorder,
  type RecordedScene,
  type RecordedStretch,
} from "./path-recorder.ts"
import { type Posted, type PostOptions, postDiscard, postParts } from "./post-recording.ts"
import type { WaitingItem, WaitingItems } from "./waiting-item.ts"

export interface RecordingOptions {
  readonly items: WaitingItems
  readonly visit: VisitStore
  readonly visitor: VisitorStore
  readonly fetch: typeof globalThis.fetch
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** 0 (included) to 1 (excluded). */
  readonly random: () => number
  /** A new UUIDv7. */
  readonly newId: () => string
  readonly timers: Timers
  /** Says `online`, `pagehide` and `visibilitychange`: the window. */
  readonly page: EventTarget
  readonly isHidden: () => boolean
  readonly locks?: Pick<LockManager, "request"> | undefined
  readonly log: (message: string) => void
}

/** The recording of visits in this browser, as long as its visitor agrees to be remembered. */
export interface Recording {
  /** Records the way through a scene until `close`; `null`: it isn't agreed to. */
  record(scene: RecordedScene): PathRecorder | null
  /** Sends what waits; resolves when it is sent, or the attempt failed. */
  flush(): Promise<void>
  stop(): void
}

const LOCK = "vetrina-recordings"
/** Milliseconds after which a part that isn't finished was left by a page that is gone. */
const LEFT_AFTER = 60_000
const SEND_AFTER = 2_000
/** Parts that a page sends with its last breath. */
const MOST_LEAVING = 3

type Part = Extract<WaitingItem, { kind: "part" }>

const isPart = (item: WaitingItem): item is Part => item.kind === "part"

/** Base64 of bytes: a part is small. */
const textOf = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes))

export function createRecording(options: RecordingOptions): Recording {
  const { items, visit, visitor, now, random, newId, timers, page, isHidden, locks, log } = options
  const recorders = new Set<PathRecorder>()
  /** The part of each recorder of this page as it was last kept, unless it is finished. */
  const growing = new Map<string, Part>()
  /** What is finished, and wasn't heard of yet. */
  const finished = new Map<string, Part>()
  let failures = 0
  let running: Promise<void> | null = null
  let askedAgain = false
  let cancel: (() => void) | null = null
  let stopped = false

  const isGiven = () => visitor.getState().consent === "given"
  function posting(secret: string, keepalive = false): PostOptions {
    return { fetch: options.fetch, now, secret, keepalive }
  }

  function wake(ms: number): void {
    if (stopped || cancel) return
    cancel = timers.set(() => {
      cancel = null
      void flush()
    }, ms)
  }

  function keep({ track, startedAt, ...about }: RecordedStretch, done: boolean): void {
    if (!isGiven()) return
    const { visitId, avatar } = visit.getState()
    const part = { ...about, startedAt: new Date(startedAt).toISOString(), track: textOf(track) }
    const item: Part = { kind: "part", id: part.id, visitId, avatar, part, open: !done, keptAt: now() }
    if (done) {
      growing.delete(item.id)
      finished.set(item.id, item)
    } else growing.set(item.id, item)
    void items.keep(item).then(() => {
      if (done) wake(SEND_AFTER)
    })
  }

  /** Whether an item may go: one that another page is still writing stays with it. */
  const isDue = (item: WaitingItem) => !isPart(item) || !item.open || now() - item.keptAt > LEFT_AFTER

  async function take(posted: Posted): Promise<boolean> {
    if (posted.kind === "failed") {
      failures++
      wake(backOff(failures, random(), posted.retryAfterMs))
      return false
    }
    for (const reason of posted.refused) log(`a part of the recording was refused: ${reason}`)
    for (const id of posted.ids) finished.delete(id)
    await items.remove(posted.ids)
    return true
  }

  /** Parts of one visit at a time; what is to be thrown away goes first. */
  async function next(secret: string): Promise<Posted | null> {
    const due = (await items.all()).filter((item) => isDue(item) && !growing.has(item.id))
    const discard = due.find((item) => !isPart(item))
    if (discard && !isPart(discard)) return postDiscard(discard, posting(secret))
    if (!isGiven()) return null
    const [first, ...others] = due.filter(isPart)
    if (!first) return null
    const same = others.filter(({ visitId }) => visitId === first.visitId)
    return postParts([first, ...same.slice(0, MAX_PARTS_PER_REQUEST - 1)], posting(secret))
  }

  async function drain(): Promise<void> {
    while (!stopped) {
      const { visitorId } = visitor.getState()
      if (visitorId === null) return
      const posted = await next(visitorId)
      if (posted === null || !(await take(posted))) return
      failures = 0
    }
  }

  function flush(): Promise<void> {
    if (stopped) return Promise.resolve()
    // Who is under way may have looked already at what waits.
    if (running) askedAgain = true
    running ??= takeTurn(locks, timers, drain, LOCK)
      .catch(() => wake(backOff(++failures, random(), null)))
      .then(() => {
        running = null
        if (!askedAgain) return
        askedAgain = false
        return flush()
      })
    return running
  }

  /** The page may be gone in a moment: what it has goes at once, and is forgotten when that was heard of. */
  function leave(): void {
    const { visitorId } = visitor.getState()
    for (const recorder of recorders) recorder.close()
    const [first, ...others] = [...finished.values()].slice(-MOST_LEAVING)
    if (visitorId === null || !isGiven() || !first) return
    void postParts([first, ...others], posting(visitorId, true)).then(take)
  }

  /** Nothing that was recorded leaves any more; of what has left, the visitor's own visits are thrown away. */
  async function withdraw(): Promise<void> {
    for (const recorder of recorders) recorder.close()
    recorders.clear()
    growing.clear()
    finished.clear()
    const { visitorId } = visitor.getState()
    const parts = (await items.all()).filter(isPart)
    await items.remove(parts.map(({ id }) => id))
    if (visitorId === null) return
    const visits = new Set([visit.getState().visitId, ...parts.map(({ visitId }) => visitId)])
    const at = new Date(now()).toISOString()
    for (const visitId of visits) await items.keep({ kind: "discard", id: `discard ${visitId}`, visitId, at })
    await flush()
  }

  const listening = new AbortController()
  const on = (name: string, react: () => void) =>
    page.addEventListener(name, react, { signal: listening.signal })
  on("online", () => void flush())
  on("pagehide", leave)
  on("visibilitychange", () => {
    if (isHidden()) leave()
  })
  const unfollow = visitor.subscribe((next, before) => {
    if (before.consent === "given" && next.consent !== "given") void withdraw()
  })
  if (isGiven()) void flush()
  else void withdraw()

  return {
    record(scene) {
      if (!isGiven()) return null
      const recorder = createPathRecorder({ scene, now, newId, keep })
      recorders.add(recorder)
      return {
        see: (observation) => {
          if (recorders.has(recorder)) recorder.see(observation)
        },
        close: () => {
          recorder.close()
          recorders.delete(recorder)
        },
      }
    },
    flush,
    stop() {
      stopped = true
      listening.abort()
      unfollow()
      cancel?.()
      items.close()
    },
  }
}
