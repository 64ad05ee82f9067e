import { useEffect, useState } from "react"
import { type FoundShown, fetchShown } from "../../../client/presentations/index.ts"
import { useShop } from "../../../client/shop-context.ts"
import type { PresentationTools } from "../presentation-tools.ts"

export type LoadedShown = { readonly kind: "loading" } | FoundShown

/** The presentation of a link; its products become known to the page. `again` asks once more. */
export function useShown(
  code: string,
  { local, now, onOnline }: PresentationTools,
): { readonly loaded: LoadedShown; readonly again: () => void } {
  const { api, catalogue } = useShop()
  const [loaded, setLoaded] = useState<LoadedShown>({ kind: "loading" })
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round asks again
  useEffect(() => {
    let isHere = true
    void fetchShown({ api, storage: local, now }, code).then((found) => {
      if (!isHere) return
      if (found.kind === "ready")
        catalogue
          .getState()
          .add(found.shown.steps.flatMap(({ products }) => products.flatMap((each) => each.product ?? [])))
      setLoaded(found)
    })
    return () => {
      isHere = false
    }
  }, [api, catalogue, code, local, now, round])
  const isLacking = loaded.kind === "failed" || (loaded.kind === "ready" && loaded.kept)
  useEffect(
    () => (isLacking ? onOnline(() => setRound((count) => count + 1)) : undefined),
    [isLacking, onOnline],
  )
  const again = () => {
    setLoaded({ kind: "loading" })
    setRound((count) => count + 1)
  }
  return { loaded, again }
}
