import * as v from "valibot"
import type { SafeStorage } from "../safe-storage.ts"
import type { PresenceState, PresenceStore, Shunned } from "./presence-store.ts"

const KEY = "vetrina.shunned"
/** As many as the server takes. */
const MOST = 500

const list = v.fallback(
  v.array(v.strictObject({ key: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/)), name: v.string() })),
  [],
)
const Kept = v.object({ muted: list, blocked: list })

/** Whom this visitor doesn't want to hear or see, as it was kept on this device. */
export function recallShunned(storage: SafeStorage): Pick<PresenceState, "muted" | "blocked"> {
  return storage.read(KEY, (stored) => {
    const parsed = v.safeParse(Kept, stored)
    return parsed.success ? parsed.output : { muted: [], blocked: [] }
  })
}

/** Keeps them from now on. Returns what stops it. */
export function rememberShunned(store: PresenceStore, storage: SafeStorage): () => void {
  return store.subscribe(({ muted, blocked }, before) => {
    if (muted !== before.muted || blocked !== before.blocked) storage.write(KEY, { muted, blocked })
  })
}

/** A list with somebody on it, or off it. */
export function withShunned(
  all: readonly Shunned[],
  { key, name }: Shunned,
  on: boolean,
): readonly Shunned[] {
  const others = all.filter((each) => each.key !== key)
  return on ? [...others, { key, name }].slice(-MOST) : others
}
