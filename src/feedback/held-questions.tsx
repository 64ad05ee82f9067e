import { useEffect } from "react"
import { createJournalStore } from "../client/journal-store.ts"
import { createLedger } from "../client/ledger-store.ts"
import { type PageTools, pageTools } from "../client/page-tools.ts"
import { createSafeStorage } from "../client/safe-storage.ts"
import { type Shop, useShop } from "../client/shop-context.ts"
import { startAsking } from "./asking.ts"
import { openAsking } from "./rules/write-journal.ts"

const nowhere = createSafeStorage(() => {
  throw new Error("nothing is kept")
})

/**
 * Puts no question to who doesn't want to be remembered, and tells of each that would have been put: by the rules and the
 * memory of this page alone. Returns the function that stops it.
 */
export function holdQuestions(
  shop: Shop,
  tools: PageTools,
  surface: "scene" | "list",
  onHeld: () => void,
): () => void {
  const { now } = tools
  const journal = createJournalStore({
    visitId: shop.visit.getState().visitId,
    now,
    storage: nowhere,
    recall: null,
  })
  const stop = journal.subscribe((state) => {
    const open = openAsking(state)
    if (!open) return
    onHeld()
    const ending = { kind: "dismissed", at: now() } as const
    journal.setState({
      asked: state.asked.map((each) => (each === open ? { ...each, ending } : each)),
    })
  })
  const silent: Shop = {
    ...shop,
    record: (fact) => ({ ...fact, id: "", at: "", visitId: "", showroomId: "" }),
  }
  const ledger = createLedger({ storage: nowhere, now, recall: () => null })
  const interview = startAsking({
    shop: silent,
    journal,
    ledger,
    tools: { ...tools, storage: nowhere, lasting: nowhere },
    surface,
  })
  return () => {
    stop()
    interview.stop()
  }
}

/** Counts the questions that aren't put to who doesn't want to be remembered. */
export function HeldQuestions({ surface }: { surface: "scene" | "list" }) {
  const shop = useShop()
  useEffect(
    () => holdQuestions(shop, pageTools(window), surface, () => shop.visitor.count("held")),
    [shop, surface],
  )
  return null
}
