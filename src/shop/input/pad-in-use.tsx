import { useLingui } from "@lingui/react"
import { Fragment, useEffect, useRef } from "react"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import { measureOnPage } from "../../ui/focus/index.ts"
import "./messages.ts"
import { PadButton } from "./pad-button.tsx"
import styles from "./pad-in-use.module.css"
import { createPadSteering } from "./steer-by-pad.ts"

const HINTS = [
  ["A", "pad.press"],
  ["B", "pad.back"],
  ["LT RT", "pad.step"],
] as const

/** Reads a gamepad in every frame and says, at the foot of the page, which of its buttons do what in a panel. */
export function PadInUse({ onScene }: { onScene: boolean }) {
  const { i18n } = useLingui()
  const { input, visit } = useShop()
  const shown = useStore(input, ({ kind, padMoves }) => kind === "pad" && padMoves === "focus")
  const scene = useRef(onScene)
  scene.current = onScene
  useEffect(() => {
    const steer = createPadSteering({
      document,
      input,
      visit,
      onScene: () => scene.current,
      pads: () => navigator.getGamepads?.() ?? [],
      measure: measureOnPage,
    })
    let frame = requestAnimationFrame(function poll(now) {
      frame = requestAnimationFrame(poll)
      steer(now)
    })
    return () => {
      cancelAnimationFrame(frame)
      input.getState().givePad({ padMoves: "body", padLooks: true })
    }
  }, [input, visit])
  if (!shown) return null
  return (
    <p className={styles.hint} aria-hidden="true">
      {HINTS.map(([button, what]) => (
        <Fragment key={what}>
          <PadButton>{button}</PadButton>
          <span className={styles.what}>{i18n._(what)}</span>
        </Fragment>
      ))}
    </p>
  )
}
