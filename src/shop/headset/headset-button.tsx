import { useLingui } from "@lingui/react"
import { useEffect, useState } from "react"
import { useShop } from "../../client/shop-context.ts"
import { Outline } from "../../ui/icon.tsx"
import { Pill } from "../../ui/pill.tsx"
import { VisuallyHidden } from "../../ui/visually-hidden.tsx"
import styles from "./headset-button.module.css"
import { type Headsets, putOn, watchHeadsets } from "./headset-here.ts"
import "./messages.ts"

/** A headset from the front, on a grid of 24. */
const GOGGLES =
  "M5 7.5h14a1.5 1.5 0 0 1 1.5 1.5v6.5a1.5 1.5 0 0 1-1.5 1.5h-3.6a1.5 1.5 0 0 1-1.3-.8l-.9-1.8a1.3 1.3 0 0 0-2.4 0l-.9 1.8a1.5 1.5 0 0 1-1.3.8H5a1.5 1.5 0 0 1-1.5-1.5V9A1.5 1.5 0 0 1 5 7.5z"

/** Puts the headset on; nothing where there is none. */
export function HeadsetButton({ xr, className }: { xr: Headsets; className?: string | undefined }) {
  const { i18n } = useLingui()
  const { headset } = useShop()
  const [isHere, setHere] = useState(false)
  const [state, setState] = useState<"ready" | "asking" | "refused">("ready")
  useEffect(() => watchHeadsets(xr, setHere), [xr])
  if (!isHere) return null

  function enter() {
    if (state === "asking") return
    setState("asking")
    putOn(xr).then(
      (session) => {
        setState("ready")
        headset.setState({ session })
      },
      () => setState("refused"),
    )
  }

  const name = i18n._("shop.headset.enter")
  return (
    <span className={styles.place}>
      <Pill {...(className ? { className } : {})} title={name} aria-busy={state === "asking"} onClick={enter}>
        <Outline path={GOGGLES} />
        <VisuallyHidden below={760}>{name}</VisuallyHidden>
      </Pill>
      {state === "refused" && (
        <span role="alert" className={styles.refused}>
          {i18n._("shop.headset.refused")}
        </span>
      )}
    </span>
  )
}
