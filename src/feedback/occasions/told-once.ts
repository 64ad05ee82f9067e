import * as v from "valibot"
import type { SafeStorage } from "../../client/safe-storage.ts"

const KEY = "vetrina.occasions"
const MOST = 200

const Memory = v.object({ visitId: v.string(), startedAt: v.number(), told: v.array(v.string()) })

/** What has been told in a visit and must not be told again, however often its pages are loaded in the tab. */
export interface ToldOnce {
  /** When the visit began, milliseconds since the epoch. */
  readonly startedAt: number
  has(key: string): boolean
  /** True the first time. */
  first(key: string): boolean
}

export interface ToldOnceOptions {
  visitId: string
  now: () => number
  /** The tab's own. */
  storage: SafeStorage
}

export function createToldOnce({ visitId, now, storage }: ToldOnceOptions): ToldOnce {
  const recalled = storage.read(KEY, (stored) => {
    const parsed = v.safeParse(Memory, stored)
    return parsed.success && parsed.output.visitId === visitId ? parsed.output : null
  })
  let memory = recalled ?? { visitId, startedAt: now(), told: [] }
  storage.write(KEY, memory)
  const has = (key: string) => memory.told.includes(key)
  return {
    startedAt: memory.startedAt,
    has,
    first(key) {
      if (has(key)) return false
      memory = { ...memory, told: [...memory.told, key].slice(-MOST) }
      storage.write(KEY, memory)
      return true
    },
  }
}
