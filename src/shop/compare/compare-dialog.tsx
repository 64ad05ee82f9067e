import { useLingui } from "@lingui/react"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import { Dialog } from "../../ui/dialog.tsx"
import { Icon } from "../../ui/icon.tsx"
import { PillLink } from "../../ui/pill.tsx"
import { useMedia } from "../../ui/use-media.ts"
import "../words.ts"
import { CompareBody } from "./compare-body.tsx"
import styles from "./compare-dialog.module.css"
import "./messages.ts"
import { useCompared } from "./use-compared.ts"

/** The comparison without the scene: the same products, the same table. Open as long as one compares. */
export function CompareDialog() {
  const { i18n } = useLingui()
  const { visit } = useShop()
  const entered = useStore(visit, (state) => state.entered)
  const narrow = useMedia("(max-width: 760px)")
  const compared = useCompared()
  return (
    <Dialog
      title={i18n._("compare.title")}
      headed
      closeLabel={i18n._("shop.close")}
      onClose={() => visit.getState().putBack()}
      shape="wide"
    >
      <div className={styles.body}>
        <CompareBody compared={compared} layout={narrow ? "stack" : "first"} pictures />
        {entered && compared.products.length > 0 ? (
          <p className={styles.walk}>
            <PillLink href="/">
              <Icon name="enter" />
              {i18n._("compare.view")}
            </PillLink>
          </p>
        ) : null}
      </div>
    </Dialog>
  )
}
