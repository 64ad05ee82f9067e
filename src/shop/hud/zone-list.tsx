import { useLingui } from "@lingui/react"
import { currentLanguage } from "../../client/language.ts"
import type { Scene } from "../../domain/scene.ts"
import "./messages.ts"
import styles from "./zone-list.module.css"

export interface ZoneListProps {
  scene: Scene
  zone: string | null
  onGo: (id: string, name: string) => void
}

/** Every zone, to be taken there. */
export function ZoneList({ scene, zone, onGo }: ZoneListProps) {
  const { i18n } = useLingui()
  const language = currentLanguage()
  return (
    <>
      <h2 className={styles.title}>{i18n._("hud.plan.title")}</h2>
      <ul className={styles.zones}>
        {scene.zones.map(({ id, name }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.zone}
              aria-current={id === zone ? "location" : undefined}
              onClick={() => onGo(id, name[language])}
            >
              {name[language]}
              {id === zone ? <span className={styles.here}>{i18n._("hud.plan.here")}</span> : null}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
