/** A tab, as far as its locks are concerned. */
export interface LockOwner {
  readonly alive: boolean
}

interface Waiting {
  readonly owner: LockOwner
  readonly start: () => void
}

/** Web Locks with one lock, which the death of its holder frees. */
export class FakeLocks {
  #holder: LockOwner | null = null
  #queue: Waiting[] = []

  of(owner: LockOwner): Pick<LockManager, "request"> {
    const request = (_name: string, options: LockOptions, work: () => Promise<unknown>) =>
      new Promise<unknown>((resolve, reject) => {
        const waiting = {
          owner,
          start: () => {
            this.#holder = owner
            work()
              .then(resolve, reject)
              .finally(() => this.release(owner))
          },
        }
        options.signal?.addEventListener("abort", () => {
          if (!this.#queue.includes(waiting)) return
          this.#queue = this.#queue.filter((each) => each !== waiting)
          reject(new Error("AbortError"))
        })
        this.#queue.push(waiting)
        this.#next()
      })
    return { request: request as LockManager["request"] }
  }

  release(owner: LockOwner): void {
    if (!owner.alive) this.#queue = this.#queue.filter((each) => each.owner !== owner)
    if (this.#holder === owner) this.#holder = null
    this.#next()
  }

  #next(): void {
    if (this.#holder) return
    const next = this.#queue.shift()
    next?.start()
  }
}
