import { useEffect, useState } from "react"
import { createLedger, type LedgerKeeper } from "../../client/ledger-store.ts"
import type { PageTools } from "../../client/page-tools.ts"
import type { Visitor } from "../../client/visitor/visitor.ts"
import { recallPart } from "./recall-part.ts"

/** What reads back a memory, once it has come. */
export const recall = () => recallPart.come()?.recall ?? null

/**
 * What a visitor was asked: remembered by the browser while they agree to be, by the tab otherwise. That they want to be asked
 * nothing any more is their own word, and kept with it.
 */
export function useLedger({ store }: Pick<Visitor, "store">, tools: PageTools): LedgerKeeper {
  const [ledger] = useState(() => {
    const keeper = createLedger({ now: tools.now, storage: tools.storage, recall })
    if (store.getState().consent === "given") keeper.keepIn(tools.lasting)
    // They have asked to be asked again.
    if (!store.getState().silent)
      keeper.change((each) => (each.neverAny ? { ...each, neverAny: false } : each))
    return keeper
  })
  useEffect(() => {
    const isGiven = () => store.getState().consent === "given"
    const unfollow = store.subscribe(({ consent }, before) => {
      if (consent === before.consent) return
      if (!isGiven()) return ledger.keepIn(tools.storage)
      // What the browser remembers is joined, never written over: it must be readable first.
      void recallPart.fetch().then(() => {
        if (isGiven() && recall()) ledger.keepIn(tools.lasting)
      })
    })
    const unwatch = ledger.store.subscribe(({ neverAny }, before) => {
      if (neverAny && !before.neverAny) store.getState().silence(true)
    })
    return () => {
      unfollow()
      unwatch()
    }
  }, [ledger, store, tools])
  return ledger
}
