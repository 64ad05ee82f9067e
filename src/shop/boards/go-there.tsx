import { useLingui } from "@lingui/react"
import { useStore } from "zustand"
import type { BoardEntry } from "../../client/boards/load-boards.ts"
import { currentLanguage } from "../../client/language.ts"
import { useShop } from "../../client/shop-context.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import styles from "./board-note.module.css"
import "./messages.ts"

type Place = NonNullable<BoardEntry["place"]>

/** Takes one to what an entry is about, while one walks; what can't be walked to isn't offered. */
export function GoThere({ place, onGo }: { place: Place; onGo: () => void }) {
  const { i18n } = useLingui()
  const { visit, scene } = useShop()
  const announce = useAnnounce()
  const isInScene = useStore(
    visit,
    ({ surface, activity }) => surface === "scene" && activity.kind === "walking",
  )
  const state = useStore(scene)
  if (!isInScene || state.kind !== "ready") return null
  const slot = state.stock.find(({ product }) => product.id === place.id)?.slot
  const touchpoint = state.scene.touchpoints.find(({ id }) => id === place.id)
  const target =
    place.kind === "product"
      ? slot && ({ kind: "slot", id: slot } as const)
      : place.kind === "zone"
        ? ({ kind: "zone", id: place.id } as const)
        : touchpoint?.at
          ? ({ kind: "touchpoint", id: place.id } as const)
          : touchpoint && ({ kind: "zone", id: touchpoint.zone } as const)
  if (!target) return null
  const name = place.label[currentLanguage()]
  const go = () => {
    visit.getState().goTo(target)
    announce(i18n._("boards.going", { place: name }))
    onGo()
  }
  return (
    <button
      type="button"
      className={styles.go}
      aria-label={i18n._("boards.go.named", { place: name })}
      onClick={go}
    >
      {i18n._("boards.go")}
    </button>
  )
}
