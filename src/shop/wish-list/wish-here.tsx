import { useLingui } from "@lingui/react"
import { lazy, Suspense } from "react"
import { useSearch } from "wouter"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import type { CompanyTools } from "../together/company-tools.ts"

const WishPanel = lazy(() => import("./wish-panel.tsx").then(({ WishPanel }) => ({ default: WishPanel })))

export interface WishHereProps {
  /** What it lies over. */
  surface: "scene" | "list"
  tools: CompanyTools
}

/** The name of the address's parameter that opens a shared list. */
export const WISH = "wish"

/** The wish list over the store or the list: fetched when it is opened, or when the address leads to one. */
export function WishHere({ surface, tools }: WishHereProps) {
  // Its words change with the language.
  useLingui()
  const { wishes } = useShop()
  const open = useStore(wishes.store, (state) => state.open)
  const code = new URLSearchParams(useSearch()).get(WISH)
  return open || code !== null ? (
    <Suspense fallback={null}>
      <WishPanel surface={surface} tools={tools} code={code} />
    </Suspense>
  ) : null
}
