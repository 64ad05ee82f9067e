import { useLingui } from "@lingui/react"
import { Link } from "wouter"
import { isBuilt } from "../frame/section-page.tsx"
import { SECTION_PATHS } from "../state/sections.ts"
import { searchForSection } from "../state/use-view-state.ts"
import { lowVisitsHref } from "../state/visit-href.ts"
import styles from "./detail-panel.module.css"
import type { DetailPanelProps } from "./detail-panel-props.ts"
import "./messages.ts"
import { placeOf } from "./place-of.ts"

/** Cases may be about the touchpoint itself; visits are known by zones and products. */
function casesHref({ by, segment: { key } }: Pick<DetailPanelProps, "by" | "segment">): string {
  return `${SECTION_PATHS.cases}?${new URLSearchParams({ of: `${by}:${key}` })}`
}

/** From a number to what is behind it: the cases, the visits, the place on the plan. */
export function DetailLinks(props: Pick<DetailPanelProps, "by" | "segment" | "reading" | "view">) {
  const { by, segment, reading, view } = props
  const { i18n } = useLingui()
  const place = placeOf(by, segment.key, reading.showroom)
  // What is about nothing, or about something that isn't known, has no name to look for.
  if (place === null) return null
  const visits = lowVisitsHref(place.by === "product" ? { product: place.key } : { zone: place.key })
  const search = searchForSection(view)
  return (
    <nav className={styles.links} aria-label={i18n._("detail.links")}>
      <Link href={casesHref(props)}>{i18n._("detail.cases")}</Link>
      <Link href={visits}>{i18n._("detail.visits")}</Link>
      {isBuilt("journeys") ? (
        <Link href={`${SECTION_PATHS.journeys}${search}`}>{i18n._("detail.journeys")}</Link>
      ) : null}
      {isBuilt("plan") ? <Link href={`${SECTION_PATHS.plan}${search}`}>{i18n._("detail.plan")}</Link> : null}
    </nav>
  )
}
