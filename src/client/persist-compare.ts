import * as v from "valibot"
import { type CompareMemory, type CompareStore, MOST_COMPARED } from "./compare-store.ts"
import type { SafeStorage } from "./safe-storage.ts"

const KEY = "vetrina.compare"
const MOST_RECORDED = 200

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const Memory = v.object({
  visitId: v.string(),
  ids: v.fallback(v.array(id), []),
  recorded: v.fallback(v.array(v.string()), []),
})

function parseMemory(stored: unknown): v.InferOutput<typeof Memory> | undefined {
  const parsed = v.safeParse(Memory, stored)
  return parsed.success ? parsed.output : undefined
}

/** What this visit has beside each other; what another visit left in the tab is dropped. */
export function recallCompare(storage: SafeStorage, visitId: string): CompareMemory | undefined {
  const memory = storage.read(KEY, parseMemory)
  if (memory?.visitId !== visitId) return undefined
  return { ids: [...new Set(memory.ids)].slice(0, MOST_COMPARED), recorded: memory.recorded }
}

/** Remembers it for the tab. Returns the function that stops it. */
export function rememberCompare(compare: CompareStore, storage: SafeStorage, visitId: string): () => void {
  return compare.subscribe(({ ids, recorded }) =>
    storage.write(KEY, { visitId, ids, recorded: recorded.slice(-MOST_RECORDED) }),
  )
}
