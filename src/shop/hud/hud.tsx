import { useLingui } from "@lingui/react"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import { Icon } from "../../ui/icon.tsx"
import { PillLink } from "../../ui/pill.tsx"
import { VisuallyHidden } from "../../ui/visually-hidden.tsx"
import { CartButton } from "../cart/cart-button.tsx"
import { GestureButtons } from "../gestures/gesture-buttons.tsx"
import { EnterHeadset } from "../headset/enter-headset.tsx"
import { HelpButton } from "../help/help-button.tsx"
import { useListHref } from "../list/use-list-href.ts"
import { SettingsButton } from "../settings/settings-button.tsx"
import { Dock } from "../together/dock.tsx"
import { WishListButton } from "../wish-list/wish-list-button.tsx"
import "../words.ts"
import { GoingPill } from "./going-pill.tsx"
import styles from "./hud.module.css"
import { InspectPill } from "./inspect-pill.tsx"
import { WalkHint } from "./walk-hint.tsx"
import { ZonePill } from "./zone-pill.tsx"

/**
 * What lies over the scene while one walks. In the order of the Tab key: the product, the plan, the search, the
 * settings, the people, the list, the wishes, the cart, the help.
 * `understood`: the visitor knows how to walk.
 */
export function Hud({ understood }: { understood: boolean }) {
  const { i18n } = useLingui()
  const shop = useShop()
  const list = useListHref()
  const scene = useStore(shop.scene)
  const going = useStore(shop.visit, ({ destination }) => destination !== null)
  return (
    <>
      <InspectPill />
      <div className={styles.left}>
        {scene.kind === "ready" ? <ZonePill stocked={scene} /> : null}
        <SettingsButton />
        <EnterHeadset xr={navigator.xr} />
      </div>
      <div className={styles.right}>
        <Dock place="walk" />
        <PillLink href={list} className={styles.small}>
          <Icon name="list" />
          <VisuallyHidden below={760}>{i18n._("shop.list")}</VisuallyHidden>
        </PillLink>
        <WishListButton className={styles.small} />
        <CartButton className={styles.small} />
        <HelpButton place="walk" />
      </div>
      <GestureButtons />
      {going ? null : <WalkHint understood={understood} />}
      {scene.kind === "ready" ? <GoingPill stocked={scene} /> : null}
    </>
  )
}
