import { useLingui } from "@lingui/react"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import { Icon } from "../../ui/icon.tsx"
import type { IconName } from "../../ui/icon-paths.ts"
import { VisuallyHidden } from "../../ui/visually-hidden.tsx"
import styles from "./card-marks.module.css"
import "./messages.ts"

function Mark({ icon, words }: { icon: IconName; words: string }) {
  return (
    <li className={styles.mark}>
      <Icon name={icon} size={14} />
      <VisuallyHidden below={600}>{words}</VisuallyHidden>
    </li>
  )
}

/** What the visitor has done with a product, wherever they did it. That it is compared shows on the button for it. */
export function CardMarks({ productId }: { productId: string }) {
  const { i18n } = useLingui()
  const { visit, cart } = useShop()
  const seen = useStore(visit, ({ inspected }) => inspected.includes(productId))
  const answered = useStore(visit, (state) => state.answered.includes(productId))
  const taken = useStore(cart, ({ lines }) =>
    lines.reduce((sum, line) => (line.productId === productId ? sum + line.quantity : sum), 0),
  )
  if (!seen && !answered && taken === 0) return null
  return (
    <ul className={styles.marks}>
      {taken > 0 ? <Mark icon="bag" words={i18n._("list.in-cart", { n: taken })} /> : null}
      {answered ? <Mark icon="answered" words={i18n._("list.answered")} /> : null}
      {seen ? <Mark icon="check" words={i18n._("list.seen")} /> : null}
    </ul>
  )
}
