import { useState } from "react"
import { VisitLayer, type VisitParts } from "../guiding/index.ts"
import { Portrait } from "../shop/entrance/portrait.tsx"
import { companyTools } from "../shop/together/company-tools.ts"
import { useKnownProduct } from "../shop/together/use-known-product.ts"
import { textsOf } from "../shop/use-product.ts"
import { VisitPanel } from "./visit-panel.tsx"

const PARTS: VisitParts = {
  Face: Portrait,
  Panel: VisitPanel,
  useTitle: (id) => {
    const product = useKnownProduct(id)
    return product ? textsOf(product).title : null
  },
}

/** What lies over the store of a guided visit, with what it borrows of the shop and of the browser. */
export function OpenVisit({ surface }: { surface: "scene" | "list" }) {
  const [tools] = useState(() => ({ ...companyTools(window), now: () => Date.now() }))
  return <VisitLayer surface={surface} parts={PARTS} tools={tools} />
}
