import { useState } from "react"
import { Company } from "../shop/together/company.tsx"
import { companyTools } from "../shop/together/company-tools.ts"

/** Being with others, in this browser. */
export function CompanyHere({ surface }: { surface: "scene" | "list" }) {
  const [tools] = useState(() => companyTools(window))
  return <Company surface={surface} tools={tools} />
}
