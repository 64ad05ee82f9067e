import { useLingui } from "@lingui/react"
import { type ReactNode, useState } from "react"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import { Kbd } from "../../ui/kbd.tsx"
import { PadButton } from "../input/pad-button.tsx"
import "./messages.ts"
import styles from "./walk-hint.module.css"

function ByKeys() {
  const { i18n } = useLingui()
  return (
    <>
      <span className={styles.keys}>
        <Kbd>W</Kbd>
        <Kbd>A</Kbd>
        <Kbd>S</Kbd>
        <Kbd>D</Kbd>
      </span>
      {i18n._("hud.hint.keys")}
    </>
  )
}

const PAD = [
  ["L", "hud.hint.pad.walk"],
  ["A", "hud.hint.pad.look"],
  ["☰", "hud.hint.pad.menu"],
] as const

function ByPad() {
  const { i18n } = useLingui()
  return PAD.map(([button, what]) => (
    <span key={button} className={styles.pad}>
      <PadButton>{button}</PadButton> {i18n._(what)}
    </span>
  ))
}

/** How one walks with what one has in hand; goes away with the first steps. */
export function WalkHint({ understood }: { understood: boolean }) {
  const { i18n } = useLingui()
  const kind = useStore(useShop().input, (state) => state.kind)
  const [gone, setGone] = useState(understood)
  if (gone) return null
  const words: Record<typeof kind, ReactNode> = {
    keys: <ByKeys />,
    touch: i18n._("hud.hint.touch"),
    pad: <ByPad />,
  }
  return (
    <p
      className={styles.hint}
      data-done={understood || undefined}
      data-by={kind}
      onTransitionEnd={() => setGone(true)}
    >
      {words[kind]}
    </p>
  )
}
