import * as v from "valibot"
import type { SafeStorage } from "../safe-storage.ts"

const KEY = "vetrina.aliases"
/** More questions than any visit has. */
const MOST = 100

const Kept = v.record(v.string(), v.pipe(v.string(), v.uuid()))

/**
 * The visit that a question counts as, as long as its visitor isn't remembered: another one for each, so that no two answers
 * can be told to be of one person. Known to the tab alone.
 */
export function createAliases(session: SafeStorage, newSecret: () => string) {
  const known = new Map(
    session.read(KEY, (stored) => {
      const parsed = v.safeParse(Kept, stored)
      return parsed.success ? Object.entries(parsed.output) : []
    }),
  )
  return {
    find: (impressionId: string): string | null => known.get(impressionId) ?? null,
    of(impressionId: string): string {
      const alias = known.get(impressionId) ?? newSecret()
      if (known.has(impressionId)) return alias
      known.set(impressionId, alias)
      for (const old of [...known.keys()].slice(0, Math.max(0, known.size - MOST))) known.delete(old)
      session.write(KEY, Object.fromEntries(known))
      return alias
    },
    clear(): void {
      known.clear()
      session.remove(KEY)
    },
  }
}
export type Aliases = ReturnType<typeof createAliases>
