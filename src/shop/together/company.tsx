import { useLingui } from "@lingui/react"
import { lazy, Suspense } from "react"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import type { CompanyTools } from "./company-tools.ts"

const TogetherLayer = lazy(() =>
  import("./together-layer.tsx").then(({ TogetherLayer }) => ({ default: TogetherLayer })),
)

export interface CompanyProps {
  /** What it lies over. */
  surface: "scene" | "list"
  tools: CompanyTools
}

/** All that lies over the store of being with others: fetched when one is, or wants to be. */
export function Company({ surface, tools }: CompanyProps) {
  // Its words change with the language.
  useLingui()
  const { presence, talk } = useShop()
  const alone = useStore(presence.store, ({ status }) => status.kind === "off")
  const closed = useStore(talk, ({ panel }) => panel === null)
  return alone && closed ? null : (
    <Suspense fallback={null}>
      <TogetherLayer surface={surface} tools={tools} />
    </Suspense>
  )
}
