import { useLingui } from "@lingui/react"
import { quietButtonClass } from "../../ui/button.tsx"
import { useLoaded } from "../load/use-loaded.ts"
import { useServices } from "../services-context.ts"
import { standBeforeHref } from "../state/store-href.ts"
import styles from "./detail-panel.module.css"
import type { DetailPanelProps } from "./detail-panel-props.ts"
import { loadStands } from "./load-stands.ts"
import "./messages.ts"
import type { Place } from "./place-of.ts"

export interface DetailPlaceProps extends Pick<DetailPanelProps, "by" | "segment" | "reading"> {
  place: Place
}

/** What one sees there, and the way to stand before it in the store. */
export function DetailPlace({ place, by, segment, reading }: DetailPlaceProps) {
  const { i18n } = useLingui()
  const { api } = useServices()
  const { loading } = useLoaded(
    `stands ${place.by} ${place.key}`,
    (signal) => loadStands(api, place, signal),
    0,
  )
  const found = loading.kind === "ready" && !loading.stale ? loading.data : null
  const { scenes } = reading.showroom
  const held = scenes.find(({ touchpoints }) => touchpoints.some(({ zone }) => zone === place.key))
  // A place is there whatever stands in it; a product only where it is on display.
  const scene = found?.scene ?? (place.by === "zone" ? (held ?? scenes[0])?.id : null) ?? null
  const isAbsent = place.by === "product" && found !== null && found.scene === null
  return (
    <div className={styles.place}>
      {found && found.products.length > 0 ? (
        <ul className={styles.pictures} data-count={found.products.length}>
          {found.products.map(({ id, title, image }) => (
            <li key={id}>
              <img src={image} alt={title} loading="lazy" />
            </li>
          ))}
        </ul>
      ) : null}
      {isAbsent ? <p className={styles.about}>{i18n._("detail.absent")}</p> : null}
      {scene === null ? null : (
        <a
          className={quietButtonClass}
          href={standBeforeHref(by === "touchpoint" ? segment.key : place.key, scene, scenes[0]?.id)}
        >
          {i18n._("detail.store")}
        </a>
      )}
    </div>
  )
}
