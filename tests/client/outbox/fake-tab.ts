import { createDiskQueue } from "../../../src/client/outbox/disk-queue.ts"
import type { EventQueue } from "../../../src/client/outbox/event-queue.ts"
import { createOutbox, type Outbox } from "../../../src/client/outbox/outbox.ts"
import type { Timers } from "../../../src/client/outbox/take-turn.ts"
import type { FakeLocks } from "./fake-locks.ts"

export type Step = "add" | "peek" | "remove" | "fetch"
/** Where a tab dies: just before the step is begun, or when it is done but nobody has heard of it. */
export interface DeathTrap {
  readonly step: Step
  readonly when: "before" | "after"
}

export class Clock implements Timers {
  now = Date.UTC(2026, 10, 21, 20, 19)
  #timers = new Set<{ at: number; run: () => void }>()

  set(callback: () => void, ms: number): () => void {
    const timer = { at: this.now + ms, run: callback }
    this.#timers.add(timer)
    return () => this.#timers.delete(timer)
  }

  get waiting(): number {
    return this.#timers.size
  }

  /** Runs the next timer, if it is due within `ms`; says whether it did. */
  tick(ms: number): boolean {
    const [next] = [...this.#timers].sort((a, b) => a.at - b.at)
    if (!next || next.at > this.now + ms) return false
    this.#timers.delete(next)
    this.now = Math.max(this.now, next.at)
    next.run()
    return true
  }
}

export interface FakeTabOptions {
  clock: Clock
  factory: IDBFactory | null
  fetch: typeof globalThis.fetch
  locks?: FakeLocks | undefined
  random?: () => number
  log?: (message: string) => void
}

/** A tab that can be killed at a chosen step, leaving on disk and at the server whatever had got there. */
export class FakeTab {
  readonly page = new EventTarget()
  readonly outbox: Outbox
  alive = true
  hidden = false
  trap: DeathTrap | null = null
  /** Steps under way. */
  busy = 0
  readonly #locks: FakeLocks | undefined

  constructor({ clock, factory, fetch, locks, random = () => 0.5, log = () => {} }: FakeTabOptions) {
    this.#locks = locks
    this.outbox = createOutbox({
      fetch: (input, init) => this.#step("fetch", () => fetch(input, init)),
      now: () => clock.now,
      random,
      timers: { set: (callback, ms) => clock.set(() => this.alive && callback(), ms) },
      disk: factory ? this.#mortal(createDiskQueue(factory)) : null,
      page: this.page,
      isHidden: () => this.hidden,
      locks: locks?.of(this),
      log,
    })
  }

  kill(): void {
    this.alive = false
    this.#locks?.release(this)
    this.outbox.stop()
  }

  async #step<T>(step: Step, work: () => Promise<T>): Promise<T> {
    const trapped = (when: DeathTrap["when"]) => this.trap?.step === step && this.trap.when === when
    if (trapped("before")) this.kill()
    if (!this.alive) return new Promise(() => {})
    this.busy++
    try {
      return await work()
    } finally {
      this.busy--
      if (trapped("after")) this.kill()
      if (!this.alive) await new Promise(() => {})
    }
  }

  #mortal(disk: EventQueue): EventQueue {
    return {
      add: (events) => this.#step("add", () => disk.add(events)),
      peek: (limit) => this.#step("peek", () => disk.peek(limit)),
      remove: (ids) => this.#step("remove", () => disk.remove(ids)),
      reject: (rejected) => this.#step("remove", () => disk.reject(rejected)),
      count: () => this.#step("peek", () => disk.count()),
      rejected: () => this.#step("peek", () => disk.rejected()),
      forgetRejected: (keeps) => this.#step("remove", () => disk.forgetRejected(keeps)),
      onCleared: (react) => disk.onCleared?.(react),
      close: () => disk.close(),
    }
  }
}

/** Turns of the event loop after which what is still under way is taken to wait for something. */
const PATIENCE = 500

/** Lets everything that is under way come to rest. */
export async function settle(...tabs: readonly FakeTab[]): Promise<void> {
  for (let quiet = 0, turns = 0; quiet < 4 && turns < PATIENCE; turns++) {
    await new Promise((resolve) => setImmediate(resolve))
    quiet = tabs.some((tab) => tab.alive && tab.busy > 0) ? 0 : quiet + 1
  }
}
