import { CartButton } from "./cart-button.tsx"
import styles from "./tray-beside-panel.module.css"

/** The tray while a product is in hand, beside its panel; where the panel is a sheet, the sheet leads to the cart. */
export function TrayBesidePanel() {
  return (
    <div className={styles.place}>
      <CartButton />
    </div>
  )
}
