import { useLingui } from "@lingui/react"
import { useShop } from "../../client/shop-context.ts"
import type { BodyGesture } from "../../client/stage-store.ts"
import { Icon } from "../../ui/icon.tsx"
import type { IconName } from "../../ui/icon-paths.ts"
import { useKey } from "../../ui/use-key.ts"
import { ExpressButton } from "../together/express/express-button.tsx"
import styles from "./gesture-buttons.module.css"
import "./messages.ts"
import { SeatButton } from "./seat-button.tsx"

interface GestureButtonProps {
  icon: IconName
  label: string
  /** Does the same as the button. */
  shortcut: string
  onPress: () => void
}

function GestureButton({ icon, label, shortcut, onPress }: GestureButtonProps) {
  useKey(shortcut, onPress)
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={label}
      aria-keyshortcuts={shortcut}
      title={`${label} (${shortcut})`}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  )
}

/** What one can do with one's body beside walking: wave, point, sit where there is a seat, and react to others. */
export function GestureButtons() {
  const { i18n } = useLingui()
  const { stage } = useShop()
  const ask = (gesture: BodyGesture) => () => stage.getState().ask(gesture)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and name it a form's part
    <div className={styles.corner} role="group" aria-label={i18n._("gestures.group")}>
      <SeatButton />
      <div className={styles.group}>
        <GestureButton icon="wave" label={i18n._("gestures.wave")} shortcut="G" onPress={ask("wave")} />
        <GestureButton icon="point" label={i18n._("gestures.point")} shortcut="H" onPress={ask("point")} />
        <ExpressButton className={styles.button} />
      </div>
    </div>
  )
}
