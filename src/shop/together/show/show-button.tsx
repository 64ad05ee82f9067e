import { useLingui } from "@lingui/react"
import { useEffect, useState } from "react"
import { useStore } from "zustand"
import { useShop } from "../../../client/shop-context.ts"
import type { Product } from "../../../domain/product.ts"
import { useAnnounce } from "../../../ui/announcer.tsx"
import { Icon } from "../../../ui/icon.tsx"
import { textsOf } from "../../use-product.ts"
import "./messages.ts"
import styles from "./show.module.css"

type Step = "ready" | "shown" | "too-many"

/** "Look at this": puts a product within reach of whoever one is with. Nothing where there is nobody. */
export function ShowButton({ product }: { product: Product }) {
  const { i18n } = useLingui()
  const { presence } = useShop()
  const announce = useAnnounce()
  const [step, setStep] = useState<Step>("ready")
  const room = useStore(presence.store, ({ status, people }) =>
    status.kind === "together" && people.size > 0 ? status.room.kind : null,
  )
  useEffect(
    () =>
      presence.onReply((reply) => {
        if (reply.type !== "denied" || reply.of !== "show") return
        setStep("too-many")
        announce(i18n._("together.show.too-many"))
      }),
    [presence, announce, i18n],
  )
  if (room === null) return null
  const whom = room === "open" ? "near" : "all"
  const show = () => {
    presence.say({ type: "show", product: product.id })
    setStep("shown")
    announce(i18n._(`together.shown.${whom}`, { title: textsOf(product).title }))
  }
  return (
    <p className={styles.line}>
      <button type="button" className={styles.button} onClick={show}>
        <Icon name="point" size={18} />
        {i18n._(`together.show.${whom}`)}
      </button>
      {step === "ready" ? null : (
        <span className={styles.said}>
          {i18n._(step === "shown" ? "together.show.done" : "together.show.too-many")}
        </span>
      )}
    </p>
  )
}
