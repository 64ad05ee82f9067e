import { useLingui } from "@lingui/react"
import { useEffect, useId } from "react"
import { useStore } from "zustand"
import { useShop } from "../../../client/shop-context.ts"
import type { Product } from "../../../domain/product.ts"
import { useAnnounce } from "../../../ui/announcer.tsx"
import { Icon } from "../../../ui/icon.tsx"
import { VisuallyHidden } from "../../../ui/visually-hidden.tsx"
import { textsOf } from "../../use-product.ts"
import "../messages.ts"
import styles from "./moves.module.css"
import { nextStep, stepAt } from "./step-at.ts"

/** Milliseconds that a step takes by itself. */
const STEP_MS = 900

/** Builds a set step by step, by hand or by itself. */
export function BuildControl({ product, steps }: { product: Product; steps: number }) {
  const { i18n } = useLingui()
  const { moves } = useShop()
  const announce = useAnnounce()
  const labelId = useId()
  const { id } = product
  const playing = useStore(moves, (state) => state.playing.includes(id))
  // A set stands there built: that is its rest.
  const step = useStore(moves, ({ progress }) => stepAt(progress[id] ?? 1, steps))
  const isBuilt = step === steps
  const { title } = textsOf(product)

  useEffect(() => {
    if (!playing) return
    const timer = window.setInterval(() => {
      const { progress, setProgress, play } = moves.getState()
      const next = nextStep(progress[id] ?? 1, steps)
      setProgress(id, next / steps)
      if (next < steps) return
      play(id, false)
      announce(i18n._("product.build.said.built", { title }))
    }, STEP_MS)
    return () => window.clearInterval(timer)
  }, [playing, moves, id, steps, announce, i18n, title])
  // Nobody watches it build itself once this is gone.
  useEffect(() => () => moves.getState().play(id, false), [moves, id])

  const toggle = () => {
    const { play, setProgress } = moves.getState()
    if (!playing && isBuilt) setProgress(id, 0)
    play(id, !playing)
    announce(i18n._(playing ? "product.build.said.paused" : "product.build.said.building", { title, step }))
  }
  const choose = (value: number) => {
    const { play, setProgress } = moves.getState()
    play(id, false)
    setProgress(id, value / steps)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and name it a form's part
    <div className={styles.group} role="group" aria-labelledby={labelId}>
      <button type="button" className={styles.button} onClick={toggle}>
        <Icon name={playing ? "pause" : "play"} size={18} />
        {i18n._(playing ? "product.build.pause" : "product.build.play")}
      </button>
      <input
        type="range"
        className={styles.range}
        aria-labelledby={labelId}
        aria-valuetext={i18n._("product.build.step", { step, steps })}
        min={0}
        max={steps}
        value={step}
        onChange={(event) => choose(event.target.valueAsNumber)}
      />
      <div className={styles.name}>
        <VisuallyHidden>
          <span id={labelId}>{i18n._("product.build")}</span>
        </VisuallyHidden>
        <b>{i18n._("product.build.step", { step, steps })}</b>
      </div>
    </div>
  )
}
