import { type ReactNode, Suspense, useEffect } from "react"
import { useStore } from "zustand"
import { ShopProvider } from "../client/shop-context.ts"
import { InputInUse } from "../shop/input/input-in-use.tsx"
import { LoadingPage } from "./loading-page.tsx"
import type { ShopLoader } from "./shop-loader.ts"
import { UnreachablePage } from "./unreachable-page.tsx"

/** What stands in for a page of the shop until the shop is open. */
export function ShopGate({ loader, children }: { loader: ShopLoader; children: ReactNode }) {
  const loading = useStore(loader.state)
  useEffect(() => loader.load(), [loader])
  switch (loading.kind) {
    case "waiting":
      return <LoadingPage name={loader.name} />
    case "failed":
      return <UnreachablePage onRetry={loader.load} />
    case "ready":
      return (
        <ShopProvider value={loading.shop}>
          <Suspense fallback={<LoadingPage name={loading.shop.showroom.name} />}>{children}</Suspense>
          <InputInUse />
        </ShopProvider>
      )
  }
}
