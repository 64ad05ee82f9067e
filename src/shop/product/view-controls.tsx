import { useLingui } from "@lingui/react"
import type { ReactNode } from "react"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import { ZOOM_STEPS } from "../../client/stage-store.ts"
import { Icon } from "../../ui/icon.tsx"
import type { IconName } from "../../ui/icon-paths.ts"
import styles from "./inspect-panel.module.css"
import "./messages.ts"

/** Degrees that one press turns it. */
const TURN = 30

function ViewButton(props: { icon: IconName; label: string; ended?: boolean; onPress: () => void }) {
  const { icon, label, ended = false, onPress } = props
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={label}
      aria-disabled={ended || undefined}
      onClick={ended ? undefined : onPress}
    >
      <Icon name={icon} />
    </button>
  )
}

export interface ViewControlsProps {
  /** What else is done. */
  children?: ReactNode
  className?: string | undefined
}

/** Turns and nears what is in front of the visitor, for whoever doesn't drag or pinch. */
export function ViewControls({ children, className }: ViewControlsProps) {
  const { i18n } = useLingui()
  const { stage } = useShop()
  const zoom = useStore(stage, (state) => state.zoom)
  const { turnBy, zoomBy } = stage.getState()
  return (
    <div className={className ? `${styles.tools} ${className}` : styles.tools}>
      {children}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and name it a form's part */}
      <div className={styles.view} role="group" aria-label={i18n._("product.view")}>
        <ViewButton icon="chevron-left" label={i18n._("product.turn.left")} onPress={() => turnBy(-TURN)} />
        <span className={styles.word} aria-hidden="true">
          {i18n._("product.turn")}
        </span>
        <ViewButton icon="chevron-right" label={i18n._("product.turn.right")} onPress={() => turnBy(TURN)} />
        <span className={styles.rule} />
        <ViewButton
          icon="minus"
          label={i18n._("product.farther")}
          ended={zoom <= ZOOM_STEPS.min}
          onPress={() => zoomBy(-1)}
        />
        <ViewButton
          icon="plus"
          label={i18n._("product.nearer")}
          ended={zoom >= ZOOM_STEPS.max}
          onPress={() => zoomBy(1)}
        />
      </div>
    </div>
  )
}
