import * as v from "valibot"
import { createStore, type StoreApi } from "zustand/vanilla"
import { EMPTY_LEDGER, type Ledger, prune } from "../domain/ledger.ts"
import { PROMPT_METRICS } from "../domain/prompt.ts"
import type { SafeStorage } from "./safe-storage.ts"

export { EMPTY_LEDGER, type Ledger, type LedgerEntry } from "../domain/ledger.ts"

const shape = v.object({
  asked: v.array(
    v.object({
      impressionId: v.string(),
      promptId: v.string(),
      metric: v.picklist(PROMPT_METRICS),
      at: v.number(),
      costSeconds: v.number(),
      ending: v.nullable(v.picklist(["answered", "dismissed", "ignored"])),
    }),
  ),
  never: v.array(v.string()),
  neverAny: v.boolean(),
  lastNpsAt: v.nullable(v.number()),
  owedNps: v.nullable(v.string()),
  again: v.exactOptional(
    v.array(
      v.object({
        promptId: v.string(),
        touchpointId: v.string(),
        productId: v.nullable(v.string()),
        after: v.number(),
      }),
    ),
  ),
})

function parseLedger(stored: unknown): Ledger | null {
  const result = v.safeParse(shape, stored)
  return result.success ? result.output : null
}

const KEY = "vetrina.ledger"
export interface LedgerKeeper {
  readonly store: StoreApi<Ledger>
  /** What is remembered now, with what other tabs have added. */
  recall(): Ledger
  /** Changes what is remembered now, and keeps it. */
  change(with_: (ledger: Ledger) => Ledger): void
  /** Keeps it elsewhere from now on, joined with what is there, and nowhere else. */
  keepIn(storage: SafeStorage): void
  /** Forgets all of it. */
  forget(): void
}

/** Two memories of the same visitor as one. */
function join(here: Ledger, there: Ledger): Ledger {
  const known = new Set(there.asked.map(({ impressionId }) => impressionId))
  const fresh = here.asked.filter(({ impressionId }) => !known.has(impressionId))
  const again = here.again ?? there.again
  const last = Math.max(here.lastNpsAt ?? 0, there.lastNpsAt ?? 0)
  return {
    asked: [...there.asked, ...fresh].sort((a, b) => a.at - b.at),
    never: [...new Set([...there.never, ...here.never])],
    neverAny: there.neverAny || here.neverAny,
    lastNpsAt: last === 0 ? null : last,
    owedNps: there.owedNps ?? here.owedNps,
    ...(again ? { again } : {}),
  }
}

export interface LedgerOptions {
  /** The tab's own until the visitor allows more: then that of the browser, which all its tabs share. */
  readonly storage: SafeStorage
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** The ledger, kept where `storage` keeps it. Where nothing may be kept it lasts as long as the page. */
export function createLedger({ storage, now }: LedgerOptions): LedgerKeeper {
  let home = storage
  const store = createStore<Ledger>()(() => home.read(KEY, parseLedger) ?? EMPTY_LEDGER)

  function recall(): Ledger {
    const kept = home.read(KEY, parseLedger)
    const known = store.getState()
    if (kept && JSON.stringify(kept) !== JSON.stringify(known)) store.setState(kept, true)
    return store.getState()
  }
  function keep(ledger: Ledger): void {
    const pruned = prune(ledger, now())
    store.setState(pruned, true)
    home.write(KEY, pruned)
  }
  return {
    store,
    recall,
    change(with_) {
      const before = recall()
      const after = with_(before)
      if (after !== before) keep(after)
    },
    keepIn(next) {
      if (next === home) return
      const here = recall()
      home.remove(KEY)
      home = next
      const there = home.read(KEY, parseLedger)
      keep(there ? join(here, there) : here)
    },
    forget() {
      home.remove(KEY)
      store.setState(EMPTY_LEDGER, true)
    },
  }
}
