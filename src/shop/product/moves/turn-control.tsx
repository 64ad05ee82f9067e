import { useLingui } from "@lingui/react"
import { useStore } from "zustand"
import { useShop } from "../../../client/shop-context.ts"
import type { Product } from "../../../domain/product.ts"
import { useAnnounce } from "../../../ui/announcer.tsx"
import { Icon } from "../../../ui/icon.tsx"
import { textsOf } from "../../use-product.ts"
import "../messages.ts"
import styles from "./moves.module.css"

/** Sets a record turning, and stops it. */
export function TurnControl({ product }: { product: Product }) {
  const { i18n } = useLingui()
  const { moves } = useShop()
  const announce = useAnnounce()
  const playing = useStore(moves, (state) => state.playing.includes(product.id))
  const { title } = textsOf(product)
  const toggle = () => {
    moves.getState().play(product.id, !playing)
    announce(i18n._(playing ? "product.turntable.said.stopped" : "product.turntable.said.turning", { title }))
  }
  return (
    <button type="button" className={styles.button} aria-pressed={playing} onClick={toggle}>
      <Icon name={playing ? "pause" : "play"} size={18} />
      {i18n._(playing ? "product.turntable.stop" : "product.turntable.play")}
    </button>
  )
}
