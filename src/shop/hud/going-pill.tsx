import { useLingui } from "@lingui/react"
import { useStore } from "zustand"
import { currentLanguage } from "../../client/language.ts"
import { useShop } from "../../client/shop-context.ts"
import type { StockedScene } from "../../domain/find-stand.ts"
import { Icon } from "../../ui/icon.tsx"
import { textsOf } from "../use-product.ts"
import styles from "./going-pill.module.css"
import "./messages.ts"

/** Where one is being taken, as long as one is on the way. What a screen reader hears is said when it begins. */
export function GoingPill({ stocked }: { stocked: StockedScene }) {
  const { i18n } = useLingui()
  // where nothing is drawn nobody walks, and nobody has a place
  const destination = useStore(useShop().visit, (state) => (state.place ? state.destination : null))
  if (destination === null) return null
  const language = currentLanguage()
  const product = stocked.stock.find(({ slot }) => slot === destination.id)?.product
  const { zones, touchpoints } = stocked.scene
  const place = (destination.kind === "zone" ? zones : touchpoints).find(({ id }) => id === destination.id)
  const name = destination.kind === "slot" ? product && textsOf(product).title : place?.name[language]
  if (name === undefined) return null
  return (
    <p className={styles.pill} aria-hidden="true">
      <Icon name="pin" size={18} />
      {i18n._("hud.going", { name })}
    </p>
  )
}
