import { type DBSchema, type IDBPDatabase, wrap } from "idb"
import type { Timers } from "../outbox/take-turn.ts"
import { NO_WISHES, type WishMemory } from "./kept-list.ts"
import { parseMemory } from "./parse-memory.ts"

/** Where the lists are kept on this device. */
export interface WishDisk {
  read(): Promise<WishMemory>
  /** Makes what is kept what `work` makes of it, in one step, whatever other tabs do; resolves when it is on disk. */
  change(work: (memory: WishMemory) => WishMemory): Promise<WishMemory>
}

export const WISH_DATABASE = "vetrina-wish-lists"
const KEY = "memory"

interface WishSchema extends DBSchema {
  memory: { key: string; value: unknown }
}

async function open(factory: IDBFactory): Promise<IDBPDatabase<WishSchema>> {
  const request = factory.open(WISH_DATABASE, 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore("memory")
  }
  // The schema is what onupgradeneeded above has just made; idb can't know it.
  const database = (await wrap(request)) as unknown as IDBPDatabase<WishSchema>
  database.addEventListener("versionchange", () => database.close())
  return database
}

export function createIndexedDisk(factory: IDBFactory): WishDisk {
  // A connection for each step: there are few, and none stays open that a newer page would have to wait for.
  async function within<T>(mode: IDBTransactionMode, work: (memory: WishMemory) => [T, WishMemory | null]) {
    const database = await open(factory)
    try {
      const tx = database.transaction("memory", mode, { durability: "strict" })
      const [result, next] = work(parseMemory(await tx.store.get(KEY)))
      if (next !== null && "put" in tx.store) await tx.store.put?.(next, KEY)
      await tx.done
      return result
    } finally {
      database.close()
    }
  }
  return {
    read: () => within("readonly", (memory) => [memory, null]),
    change: (work) =>
      within("readwrite", (memory) => {
        const next = work(memory)
        return [next, next === memory ? null : next]
      }),
  }
}

/** A disk that says nothing for so long is taken for broken: some browsers never answer a request to open. */
const PATIENCE_MS = 5000

/** The disk while it works; from its first failure on, memory, which holds what was last known. Nothing here rejects. */
export function createPatientDisk(disk: WishDisk | null, timers: Timers, onLost: () => void): WishDisk {
  let memory = NO_WISHES
  let broken = disk === null

  function inTime<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const calm = timers.set(() => reject(new Error("IndexedDB gave no answer")), PATIENCE_MS)
      work.then(resolve, reject).finally(calm)
    })
  }
  async function attempt(onDisk: (disk: WishDisk) => Promise<WishMemory>, here: () => WishMemory) {
    if (disk && !broken) {
      try {
        memory = await inTime(onDisk(disk))
        return memory
      } catch {
        broken = true
      }
    }
    onLost()
    memory = here()
    return memory
  }
  return {
    read: () =>
      attempt(
        (on) => on.read(),
        () => memory,
      ),
    change: (work) =>
      attempt(
        (on) => on.change(work),
        () => work(memory),
      ),
  }
}
