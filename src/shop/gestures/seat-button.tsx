import { useLingui } from "@lingui/react"
import { useEffect, useRef } from "react"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import { Icon } from "../../ui/icon.tsx"
import { Kbd } from "../../ui/kbd.tsx"
import { Pill } from "../../ui/pill.tsx"
import { useKey } from "../../ui/use-key.ts"
import { textsOf } from "../use-product.ts"
import "./messages.ts"
import styles from "./gesture-buttons.module.css"

/** What the seat near the visitor is called. */
function useSeatTitle(): string {
  const { stage, scene } = useShop()
  const seatId = useStore(stage, (state) => state.seatId)
  const ready = useStore(scene)
  if (ready.kind !== "ready") return ""
  const product = ready.stock.find(({ slot }) => slot === seatId)?.product
  return product ? textsOf(product).title : ""
}

/** Sits down where there is a seat, and gets up; it says when that is done. */
export function SeatButton() {
  const { i18n } = useLingui()
  const { stage } = useShop()
  const announce = useAnnounce()
  const seat = useStore(stage, (state) => state.seat)
  const title = useSeatTitle()
  const told = useStore(stage, ({ reach, seatId }) => reach !== null && reach.slotId === seatId)
  const before = useRef(seat)
  const press = () => stage.getState().ask("sit")
  // The scene knows of a seat a moment before it is offered here.
  useKey("c", press)

  useEffect(() => {
    if (seat === "taken" && before.current !== seat) announce(i18n._("gestures.seated", { title }))
    if (seat !== "taken" && before.current === "taken") announce(i18n._("gestures.stood"))
    before.current = seat
  }, [announce, i18n, seat, title])

  if (seat === "none") return null
  return (
    <Pill
      className={styles.seat ?? ""}
      data-told={(told && seat === "near") || undefined}
      aria-keyshortcuts="C"
      onClick={press}
    >
      <Icon name="seat" />
      {i18n._(seat === "taken" ? "gestures.rise" : "gestures.sit")} <Kbd>C</Kbd>
    </Pill>
  )
}
