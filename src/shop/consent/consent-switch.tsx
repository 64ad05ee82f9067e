import { useLingui } from "@lingui/react"
import { useId } from "react"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import styles from "./consent-switch.module.css"
import "./messages.ts"

const CHOICES = ["given", "declined"] as const

/** Whether visits are remembered: what holds now, to be changed at any time. */
export function ConsentSwitch() {
  const { i18n } = useLingui()
  const { visitor } = useShop()
  const { consent, bySignal, choose } = useStore(visitor.store)
  const name = useId()
  const state = useId()
  return (
    <fieldset className={styles.group} aria-describedby={state}>
      <legend className={styles.label}>{i18n._("consent.label")}</legend>
      <div className={styles.choices}>
        {CHOICES.map((choice) => (
          <label
            key={choice}
            className={styles.choice}
            data-chosen={(choice === consent && !bySignal) || undefined}
          >
            <input
              type="radio"
              className={styles.radio}
              name={name}
              checked={choice === consent && !bySignal}
              onChange={() => choose(choice)}
            />
            {i18n._(`consent.label.${choice}`)}
          </label>
        ))}
      </div>
      <p id={state} className={styles.state} role="status">
        {i18n._(bySignal ? "consent.state.bySignal" : `consent.state.${consent}`)}
      </p>
    </fieldset>
  )
}
