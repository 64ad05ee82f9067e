import { useCallback, useEffect, useRef, useState } from "react"
import { useStore } from "zustand"
import type { ProductsReply } from "../../client/replies.ts"
import { useShop } from "../../client/shop-context.ts"
import type { OwnAnswer } from "../../client/visitor/own-answers.ts"
import { createMeApi } from "./me-api.ts"

export interface MyAnswers {
  /** Newest first. */
  readonly answers: readonly OwnAnswer[]
  /** `known`: the server can't be reached, so only what this browser knows is there. */
  readonly state: "loading" | "ready" | "known"
  /** Fetches those before; `null` when there are none. */
  readonly more: (() => void) | null
  retry(): void
}

/** What one has answered: what this browser knows, joined by what the server does when it knows who one is. */
export function useMyAnswers(): MyAnswers {
  const { api, visitor, catalogue } = useShop()
  const visitorId = useStore(visitor.store, (state) => state.visitorId)
  const answers = useStore(visitor.answers, (state) => state.answers)
  const [state, setState] = useState<MyAnswers["state"]>(visitorId === null ? "ready" : "loading")
  const [next, setNext] = useState<string | null>(null)
  /** Taken back here: the server may not have heard of it yet. */
  const gone = useRef(new Set<string>())

  useEffect(
    () =>
      visitor.answers.subscribe((now, before) => {
        const left = new Set(now.answers.map(({ impressionId }) => impressionId))
        for (const { impressionId } of before.answers)
          if (!left.has(impressionId)) gone.current.add(impressionId)
      }),
    [visitor],
  )
  const fetchPage = useCallback(
    async (cursor: string | null) => {
      if (visitorId === null) return setState("ready")
      setState("loading")
      try {
        const page = await createMeApi(api, visitorId).answers(cursor)
        const still = page.answers.filter(({ impressionId }) => !gone.current.has(impressionId))
        visitor.answers.getState().adopt(still)
        setNext(page.next)
        setState("ready")
      } catch {
        setState("known")
      }
    },
    [api, visitor, visitorId],
  )
  useEffect(() => void fetchPage(null), [fetchPage])

  const ids = answers.flatMap(({ productId }) => productId ?? []).join()
  useEffect(() => {
    const known = catalogue.getState().products
    const missing = [...new Set(ids.split(","))].filter((id) => id !== "" && !known.has(id)).slice(0, 100)
    if (missing.length === 0) return
    const waiting = new AbortController()
    api
      .get<ProductsReply>(`/api/products?ids=${missing.join()}&limit=100`, waiting.signal)
      .then(({ products }) => catalogue.getState().add(products))
      // An answer is known by its place, too.
      .catch(() => {})
    return () => waiting.abort()
  }, [api, catalogue, ids])

  return {
    answers,
    state,
    more: next === null ? null : () => void fetchPage(next),
    retry: () => void fetchPage(null),
  }
}
