import { createStore, type StoreApi } from "zustand/vanilla"
import { EMPTY_LEDGER, type Ledger, prune } from "../domain/ledger.ts"
import type { Recall } from "./recall.ts"
import type { SafeStorage } from "./safe-storage.ts"

export { EMPTY_LEDGER, type Ledger, type LedgerEntry } from "../domain/ledger.ts"

export const LEDGER_KEY = "vetrina.ledger"

export interface LedgerKeeper {
  readonly store: StoreApi<Ledger>
  /** What is remembered now, with what other tabs have added. */
  recall(): Ledger
  /** Changes what is remembered now, and keeps it. */
  change(with_: (ledger: Ledger) => Ledger): void
  /** Keeps it elsewhere from now on, joined with what is there, and nowhere else. */
  keepIn(storage: SafeStorage): void
}

export interface LedgerOptions {
  /** The tab's own until the visitor allows more: then that of the browser, which all its tabs share. */
  readonly storage: SafeStorage
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** `null` as long as nothing that others have kept can be read. */
  readonly recall: () => Recall | null
}

/** The ledger, kept where `storage` keeps it. Where nothing may be kept it lasts as long as the page. */
export function createLedger({ storage, now, recall: reader }: LedgerOptions): LedgerKeeper {
  let home = storage
  const read = () => home.read(LEDGER_KEY, reader()?.ledger ?? (() => null))
  const store = createStore<Ledger>()(() => read() ?? EMPTY_LEDGER)

  function recall(): Ledger {
    const kept = read()
    const known = store.getState()
    if (kept && JSON.stringify(kept) !== JSON.stringify(known)) store.setState(kept, true)
    return store.getState()
  }
  function keep(ledger: Ledger): void {
    const pruned = prune(ledger, now())
    store.setState(pruned, true)
    home.write(LEDGER_KEY, pruned)
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
      home.remove(LEDGER_KEY)
      home = next
      const there = read()
      keep((there && reader()?.join(here, there)) ?? here)
    },
  }
}
