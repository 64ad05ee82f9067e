import { useLingui } from "@lingui/react"
import { lazy, Suspense, useEffect } from "react"
import { useLocation, useSearch } from "wouter"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import { GuestBar } from "./guest-bar.tsx"
import { GuideBar } from "./guide-bar.tsx"
import { useVisitNews } from "./use-visit-news.ts"
import { OverNotice, RefusedNotice, useRefused, WaitingNotice } from "./visit-notices.tsx"
import type { VisitProps } from "./visit-parts.ts"

const SelfRun = lazy(() =>
  import("../presentations/run/self-run.tsx").then(({ SelfRun }) => ({ default: SelfRun })),
)

/** When a visit is over its link leads nowhere any more: the page's address shall not either. */
function useCleanAddress(isOver: boolean): void {
  const search = useSearch()
  const [path, navigate] = useLocation()
  useEffect(() => {
    const params = new URLSearchParams(search)
    if (!isOver || !params.has("visit")) return
    params.delete("visit")
    navigate(params.size > 0 ? `${path}?${params}` : path, { replace: true })
  }, [isOver, search, path, navigate])
}

/** All that lies over the store of a guided visit, for its guide and for a guest. */
export function VisitLayer(props: VisitProps) {
  // Its words change with the language.
  useLingui()
  const { guided } = useShop()
  const running = useStore(guided.store, ({ visit }) => visit)
  const waiting = useStore(guided.store, (state) => state.waiting)
  const summary = useStore(guided.store, (state) => state.summary)
  const refused = useRefused()
  const { surface, parts, tools } = props
  const presentation = new URLSearchParams(useSearch()).get("presentation")
  useVisitNews(props)
  useCleanAddress(running === null && !waiting && (summary !== null || refused?.reason === "over"))
  if (running?.mine) return <GuideBar {...props} running={running} />
  if (running) return <GuestBar running={running} surface={surface} parts={parts} />
  if (waiting) return <WaitingNotice surface={surface} />
  if (refused) return <RefusedNotice status={refused} surface={surface} />
  if (summary) return <OverNotice key={summary.id} summary={summary} surface={surface} tools={tools} />
  if (presentation !== null)
    return (
      <Suspense fallback={null}>
        <SelfRun key={presentation} code={presentation} surface={surface} parts={parts} />
      </Suspense>
    )
  return null
}
