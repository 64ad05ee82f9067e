import { useState } from "react"
import { companyTools } from "../shop/together/company-tools.ts"
import { WishHere } from "../shop/wish-list/wish-here.tsx"

/** The wish list, in this browser. */
export function WishesHere({ surface }: { surface: "scene" | "list" }) {
  const [tools] = useState(() => companyTools(window))
  return <WishHere surface={surface} tools={tools} />
}
