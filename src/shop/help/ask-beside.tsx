import { useLingui } from "@lingui/react"
import { useShop } from "../../client/shop-context.ts"
import { Icon } from "../../ui/icon.tsx"
import styles from "./ask-beside.module.css"
import "./button-messages.ts"

/** Asks for somebody about a product. */
export function AskBeside({ productId }: { productId: string }) {
  const { i18n } = useLingui()
  const { help } = useShop()
  return (
    <p>
      <button type="button" className={styles.ask} onClick={() => help.store.getState().show(productId)}>
        <Icon name="headset" size={18} />
        {i18n._("help.ask")}
      </button>
    </p>
  )
}
