import { useLingui } from "@lingui/react"
import { useStore } from "zustand"
import { useShop } from "../../../client/shop-context.ts"
import type { Product } from "../../../domain/product.ts"
import { useAnnounce } from "../../../ui/announcer.tsx"
import { Icon } from "../../../ui/icon.tsx"
import { Pill } from "../../../ui/pill.tsx"
import { useVariant } from "../../use-product.ts"
import "../messages.ts"
import styles from "./size.module.css"
import { useSizeWords } from "./use-size-words.ts"

/** Shows what is in front of the visitor beside something whose size one knows, and says so. */
export function SizeButton({ product }: { product: Product }) {
  const { i18n } = useLingui()
  const { inspecting } = useShop()
  const announce = useAnnounce()
  const words = useSizeWords(product, useVariant(product))
  const beside = useStore(inspecting, (state) => state.beside)
  if (!words) return null
  const toggle = () => {
    inspecting.getState().setBeside(!beside)
    if (!beside) announce(words.sentence)
  }
  return (
    <Pill className={styles.button ?? ""} aria-pressed={beside} onClick={toggle}>
      <Icon name="size" />
      <span className={styles.word}>{i18n._("product.size")}</span>
    </Pill>
  )
}
