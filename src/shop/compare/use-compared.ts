import { useLingui } from "@lingui/react"
import { useEffect, useMemo, useState } from "react"
import { useStore } from "zustand"
import { currentLanguage } from "../../client/language.ts"
import type { ProductsReply } from "../../client/replies.ts"
import { useShop } from "../../client/shop-context.ts"
import { variantInForce } from "../../domain/variant-in-force.ts"
import { type Differences, differencesOf } from "./differences.ts"
import { type ComparedProduct, traitsOf } from "./traits-of.ts"

export interface Compared {
  readonly products: readonly ComparedProduct[]
  readonly differences: Differences
  /** `failed`: some of them can't be had now; those that came are there. */
  readonly status: "loading" | "ready" | "failed"
  readonly retry: () => void
}

/** Fetches what this page hasn't met, and drops from the comparison what isn't sold any more. */
function useMissing(ids: readonly string[]): Pick<Compared, "status" | "retry"> {
  const { api, catalogue, compare } = useShop()
  const known = useStore(catalogue, ({ products }) => products)
  const missing = ids.filter((id) => !known.has(id)).join(",")
  const [failed, setFailed] = useState("")
  useEffect(() => {
    if (missing === "" || failed === missing) return
    const leaving = new AbortController()
    api.get<ProductsReply>(`/api/products?${new URLSearchParams({ ids: missing })}`, leaving.signal).then(
      ({ products }) => {
        if (leaving.signal.aborted) return
        catalogue.getState().add(products)
        for (const id of missing.split(","))
          if (!products.some((product) => product.id === id)) compare.getState().remove(id)
      },
      () => {
        if (!leaving.signal.aborted) setFailed(missing)
      },
    )
    return () => leaving.abort()
  }, [api, catalogue, compare, missing, failed])
  const status = missing === "" ? "ready" : failed === missing ? "failed" : "loading"
  return { status, retry: () => setFailed("") }
}

/** What is being compared, with all that sets it apart, in the language of the page. */
export function useCompared(): Compared {
  const { i18n } = useLingui()
  const { visit, catalogue, compare, models } = useShop()
  const ids = useStore(compare, (state) => state.ids)
  const known = useStore(catalogue, ({ products }) => products)
  const variantOf = useStore(visit, (state) => state.variantOf)
  const facts = useStore(models, (state) => state.facts)
  const language = currentLanguage()
  const loading = useMissing(ids)

  const products = useMemo(
    () =>
      ids.flatMap((id): ComparedProduct[] => {
        const product = known.get(id)
        const variant = product && variantInForce(product, variantOf[id])
        if (!product || !variant) return []
        return [
          { product, variant, model: product.model === null ? null : (facts.get(product.model) ?? null) },
        ]
      }),
    [ids, known, variantOf, facts],
  )
  useEffect(() => {
    for (const { product } of products) models.getState().want(product.model)
  }, [models, products])
  const differences = useMemo(
    () => differencesOf(products.map((each) => traitsOf(each, i18n, language))),
    [products, i18n, language],
  )
  return { products, differences, ...loading }
}
