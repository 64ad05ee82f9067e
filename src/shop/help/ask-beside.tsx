import { useLingui } from "@lingui/react"
import { useShop } from "../../client/shop-context.ts"
import { Icon } from "../../ui/icon.tsx"
import styles from "./ask-beside.module.css"
import "./button-messages.ts"

export interface AskBesideProps {
  productId: string
  /** Instead of opening the panel: for what lies over it and must go first. */
  onAsk?: (() => void) | undefined
}

/** Asks for somebody about a product. */
export function AskBeside({ productId, onAsk }: AskBesideProps) {
  const { i18n } = useLingui()
  const { help } = useShop()
  const ask = onAsk ?? (() => help.store.getState().show(productId))
  return (
    <p>
      <button type="button" className={styles.ask} onClick={ask}>
        <Icon name="headset" size={18} />
        {i18n._("help.ask")}
      </button>
    </p>
  )
}
