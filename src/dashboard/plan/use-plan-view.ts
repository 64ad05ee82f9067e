import { useCallback } from "react"
import { useLocation, useSearch } from "wouter"
import { PLAN_MEASURES, type PlanMeasure } from "../../protocol/plan.ts"
import { SECTION_PATHS } from "../state/sections.ts"

/** What of the plan the address says besides the period and the filters. */
export interface PlanView {
  readonly measure: PlanMeasure
  /** Id of the tile that is looked at closely. */
  readonly tile: string | null
}

/** `/dashboard/plan/effort?tile=…`: another period or filter closes the tile. */
export function usePlanView() {
  const [path, navigate] = useLocation()
  const search = useSearch()
  const named = path.replace(/\/+$/, "").split("/").at(-1)
  const measure = PLAN_MEASURES.find((each) => each === named) ?? "satisfaction"
  const tile = new URLSearchParams(search).get("tile")
  const change = useCallback(
    (next: Partial<PlanView>) => {
      const shown = next.measure ?? measure
      const parameters = new URLSearchParams(search)
      if (next.tile !== undefined || shown !== measure) parameters.delete("tile")
      if (next.tile) parameters.set("tile", next.tile)
      const base = shown === "satisfaction" ? SECTION_PATHS.plan : `${SECTION_PATHS.plan}/${shown}`
      const query = parameters.toString()
      navigate(query ? `${base}?${query}` : base, { replace: next.tile !== undefined })
    },
    [measure, search, navigate],
  )
  return [{ measure, tile } satisfies PlanView, change] as const
}
