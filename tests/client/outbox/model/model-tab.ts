import { createDiskQueue } from "../../../../src/client/outbox/disk-queue.ts"
import type { EventQueue } from "../../../../src/client/outbox/event-queue.ts"
import { createOutbox, type Outbox } from "../../../../src/client/outbox/outbox.ts"
import type { FakeLocks } from "../fake-locks.ts"
import type { Clock } from "../fake-tab.ts"

export const STEPS = ["add", "peek", "remove", "reject", "fetch"] as const
export type Step = (typeof STEPS)[number]

/** Where a tab dies or freezes: just before a step begins, or when it is done and nobody has heard of it. */
export interface Trap {
  readonly step: Step
  readonly when: "before" | "after"
}

/** How the disk is. `late`: it does what it is told and answers after the outbox has given it up. */
export type DiskMood = "well" | "full" | "broken" | "late"
const LATE_MS = 6000

export interface ModelTabOptions {
  readonly clock: Clock
  /** `null`: a private window. */
  readonly factory: IDBFactory | null
  readonly fetch: typeof globalThis.fetch
  readonly locks: FakeLocks | undefined
  readonly random: () => number
  /** Begins and ends what a test has to wait for. */
  readonly busy: <T>(work: Promise<T>) => Promise<T>
  /** The disk has these, whatever the tab comes to know of it. */
  readonly onKept: (ids: readonly string[]) => void
}

function never(): Promise<never> {
  return new Promise(() => undefined)
}

/** A tab of a browser: it can be killed or frozen at any step, its disk can fail, its clock can be wrong. */
export class ModelTab {
  readonly page = new EventTarget()
  readonly outbox: Outbox
  alive = true
  frozen = false
  hidden = false
  mood: DiskMood = "well"
  /** What its clock is off by, milliseconds. */
  skew = 0
  trap: (Trap & { readonly fate: "killed" | "frozen" }) | null = null
  readonly #options: ModelTabOptions

  constructor(options: ModelTabOptions) {
    const { clock, factory, fetch, locks, random } = options
    this.#options = options
    this.outbox = createOutbox({
      fetch: (input, init) => this.#step("fetch", () => fetch(input, init)),
      now: () => clock.now + this.skew,
      random,
      timers: { set: (callback, ms) => clock.set(() => this.#awake && callback(), ms) },
      disk: factory ? this.#mortal(createDiskQueue(factory)) : null,
      page: this.page,
      isHidden: () => this.hidden,
      locks: locks?.of(this),
      log: () => undefined,
    })
  }

  get #awake(): boolean {
    return this.alive && !this.frozen
  }

  kill(): void {
    this.alive = false
    this.#options.locks?.release(this)
    this.outbox.stop()
  }

  /** Nothing of it runs any more, and what it holds it keeps. */
  freeze(): void {
    this.frozen = true
  }

  async #step<T>(step: Step, work: () => Promise<T>): Promise<T> {
    this.#spring(step, "before")
    if (!this.#awake) return never()
    try {
      return await work()
    } finally {
      this.#spring(step, "after")
      if (!this.#awake) await never()
    }
  }

  #spring(step: Step, when: Trap["when"]): void {
    const { trap } = this
    if (trap?.step !== step || trap.when !== when) return
    this.trap = null
    if (trap.fate === "killed") this.kill()
    else this.freeze()
  }

  async #disk<T>(step: Step, work: () => Promise<T>): Promise<T> {
    const { clock, busy } = this.#options
    const isWrite = step === "add" || step === "reject"
    if (this.mood === "broken" || (this.mood === "full" && isWrite))
      throw new DOMException(this.mood, this.mood === "full" ? "QuotaExceededError" : "UnknownError")
    const isLate = this.mood === "late"
    const result = await busy(work())
    if (isLate) await new Promise<void>((resolve) => clock.set(resolve, LATE_MS))
    return result
  }

  #mortal(disk: EventQueue): EventQueue {
    const on = <T>(step: Step, work: () => Promise<T>) => this.#step(step, () => this.#disk(step, work))
    return {
      add: (events) =>
        on("add", async () => {
          await disk.add(events)
          this.#options.onKept(events.map(({ id }) => id))
        }),
      peek: (limit) => on("peek", () => disk.peek(limit)),
      remove: (ids) => on("remove", () => disk.remove(ids)),
      reject: (rejected) => on("reject", () => disk.reject(rejected)),
      count: () => on("peek", () => disk.count()),
      rejected: () => on("peek", () => disk.rejected()),
      forgetRejected: (keeps) => on("remove", () => disk.forgetRejected(keeps)),
      onCleared: (react) => disk.onCleared?.(() => this.#awake && react()),
      close: () => disk.close(),
    }
  }
}
