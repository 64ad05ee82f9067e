import * as v from "valibot"
import { parseAvatar } from "../domain/parse-avatar.ts"
import type { SafeStorage } from "./safe-storage.ts"
import type { VisitMemory, VisitState, VisitStore } from "./visit-store.ts"

const KEY = "vetrina.visit"
/** Milliseconds. A tab that is opened again after more than this is a new visit by the same person. */
export const VISIT_PAUSE = 30 * 60 * 1000
const MAX_REMEMBERED = 500

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200))

const Memory = v.object({
  visitId: v.pipe(v.string(), v.uuid()),
  name: v.fallback(v.pipe(v.string(), v.maxLength(100)), ""),
  avatar: v.pipe(v.unknown(), v.transform(parseAvatar)),
  variantOf: v.fallback(v.record(id, id), {}),
  inspected: v.fallback(v.array(id), []),
  answered: v.fallback(v.array(id), []),
  tried: v.fallback(v.array(id), []),
  /** Milliseconds since the epoch, last time something changed. */
  seenAt: v.number(),
})

function parseMemory(stored: unknown): v.InferOutput<typeof Memory> | undefined {
  const parsed = v.safeParse(Memory, stored)
  return parsed.success ? parsed.output : undefined
}

/**
 * The visit that this tab was in, or the visitor's name and avatar alone, under a new visit, when that was long ago.
 * `undefined` when nothing usable is remembered.
 */
export function recallVisit(
  storage: SafeStorage,
  { now, newId }: { now: () => number; newId: () => string },
): VisitMemory | undefined {
  const memory = storage.read(KEY, parseMemory)
  if (!memory) return undefined
  const { seenAt, ...visit } = memory
  if (Math.abs(now() - seenAt) <= VISIT_PAUSE) return visit
  return { visitId: newId(), name: visit.name, avatar: visit.avatar, variantOf: {}, inspected: [], tried: [] }
}

const remembered = (state: VisitState) => ({
  visitId: state.visitId,
  name: state.name,
  avatar: state.avatar,
  variantOf: Object.fromEntries(Object.entries(state.variantOf).slice(-MAX_REMEMBERED)),
  inspected: state.inspected.slice(-MAX_REMEMBERED),
  answered: state.answered.slice(-MAX_REMEMBERED),
  tried: state.tried.slice(-MAX_REMEMBERED),
})

/** Remembers the visit for this tab, whenever something worth remembering changes. Returns the function that stops it. */
export function rememberVisit(visit: VisitStore, storage: SafeStorage, now: () => number): () => void {
  const save = (state: VisitState) => storage.write(KEY, { ...remembered(state), seenAt: now() })
  save(visit.getState())
  return visit.subscribe((state, before) => {
    const same =
      state.name === before.name &&
      state.avatar === before.avatar &&
      state.variantOf === before.variantOf &&
      state.inspected === before.inspected &&
      state.answered === before.answered &&
      state.tried === before.tried &&
      state.activity === before.activity
    if (!same) save(state)
  })
}
