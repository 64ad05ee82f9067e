import { useEffect, useState } from "react"
import { useShop } from "../../client/shop-context.ts"
import { createSearchBout, type SearchBout } from "./search-bout.ts"

const after = (milliseconds: number, run: () => void) => {
  const timer = window.setTimeout(run, milliseconds)
  return () => window.clearTimeout(timer)
}

/** The search of whatever shows its answers: it ends with that, or with the page. `known`: words that it begins with. */
export function useSearchBout(known = ""): SearchBout {
  const { journey, record } = useShop()
  const [bout] = useState(() => createSearchBout({ journey, record, known, after }))
  useEffect(() => {
    // before the outbox hears it, so that this is among what it sends with its last breath
    window.addEventListener("pagehide", bout.ended, { capture: true })
    return () => {
      window.removeEventListener("pagehide", bout.ended, { capture: true })
      bout.ended()
    }
  }, [bout])
  return bout
}
