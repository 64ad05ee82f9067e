import { useCallback, useMemo } from "react"
import { useLocation, useSearch } from "wouter"
import type { Role } from "../../domain/role.ts"

export const PARTS = ["people", "log", "mine"] as const
export type Part = (typeof PARTS)[number]

/** What somebody of this role is shown; all have an account of their own. */
export function partsFor(role: Role): readonly Part[] {
  return role === "owner" ? PARTS : ["mine"]
}

/** Which part the address asks for; each change is a step that the back button undoes. */
export function usePart(role: Role): readonly [Part, (part: Part) => void] {
  const search = useSearch()
  const [path, navigate] = useLocation()
  const parts = partsFor(role)
  const part = useMemo(() => {
    const asked = new URLSearchParams(search).get("part")
    return parts.find((each) => each === asked) ?? parts[0] ?? "mine"
  }, [search, parts])
  const choose = useCallback(
    (next: Part) => navigate(next === "people" ? path : `${path}?part=${next}`),
    [path, navigate],
  )
  return [part, choose]
}
