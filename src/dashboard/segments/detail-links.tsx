import { useLingui } from "@lingui/react"
import { Link } from "wouter"
import { isBuilt } from "../frame/section-page.tsx"
import { SECTION_PATHS } from "../state/sections.ts"
import { standBeforeHref } from "../state/store-href.ts"
import { searchForSection } from "../state/use-view-state.ts"
import { lowVisitsHref } from "../state/visit-href.ts"
import styles from "./detail-panel.module.css"
import type { DetailPanelProps } from "./detail-panel-props.ts"
import type { Stands } from "./load-stands.ts"
import "./messages.ts"
import type { Place } from "./place-of.ts"

export interface DetailLinksProps extends Pick<DetailPanelProps, "by" | "segment" | "reading" | "view"> {
  place: Place
  stands: Stands | null
}

/** The scene that it can be stood before in; `null`: it isn't on display, or that isn't known yet. */
function sceneOf({ place, stands, reading }: DetailLinksProps): string | null {
  if (place.by === "product") return stands?.scene ?? null
  const { scenes } = reading.showroom
  const held = scenes.find(({ touchpoints }) => touchpoints.some(({ zone }) => zone === place.key))
  // A place is there whatever stands in it.
  return stands?.scene ?? held?.id ?? scenes[0]?.id ?? null
}

/** From a number to what is behind it: the thing itself, the cases, the visits, the place on the plan. */
export function DetailLinks(props: DetailLinksProps) {
  const { by, segment, reading, view, place, stands } = props
  const { i18n } = useLingui()
  const visits = lowVisitsHref(place.by === "product" ? { product: place.key } : { zone: place.key })
  const cases = `${SECTION_PATHS.cases}?${new URLSearchParams({ of: `${by}:${segment.key}` })}`
  const search = searchForSection(view)
  const journeys = new URLSearchParams(search)
  if (place.by === "product") journeys.set("product", place.key)
  const scene = sceneOf(props)
  const isAbsent = place.by === "product" && stands !== null && stands.scene === null
  return (
    <>
      {isAbsent ? <p className={styles.about}>{i18n._("detail.absent")}</p> : null}
      <nav className={styles.links} aria-label={i18n._("detail.links")}>
        {scene === null ? null : (
          <a
            className={styles.store}
            href={standBeforeHref(
              by === "touchpoint" ? { kind: by, id: segment.key } : { kind: place.by, id: place.key },
              scene,
              reading.showroom.scenes[0]?.id,
            )}
          >
            {i18n._("detail.store")}
          </a>
        )}
        {isBuilt("plan") ? (
          <Link href={`${SECTION_PATHS.plan}${search}`}>{i18n._("detail.plan")}</Link>
        ) : null}
        <Link href={cases}>{i18n._("detail.cases")}</Link>
        <Link href={visits}>{i18n._("detail.visits")}</Link>
        {isBuilt("journeys") ? (
          <Link href={`${SECTION_PATHS.journeys}?${journeys}`}>{i18n._("detail.journeys")}</Link>
        ) : null}
      </nav>
    </>
  )
}
