import { useLingui } from "@lingui/react"
import { useEffect, useState } from "react"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import { currentList } from "../../client/wish-list/index.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import { Button } from "../../ui/button.tsx"
import { Icon } from "../../ui/icon.tsx"
import "./messages.ts"
import styles from "./wish-panel.module.css"

/** Shows the list to the friends, or the guide, whom one is with: one tap, which gives it its link too. */
export function OfferButton() {
  const { i18n } = useLingui()
  const { wishes, presence } = useShop()
  const announce = useAnnounce()
  const [step, setStep] = useState<"ready" | "done" | "too-many">("ready")
  const inCompany = useStore(
    presence.store,
    ({ status, people }) => status.kind === "together" && status.room.kind !== "open" && people.size > 0,
  )
  const sharing = useStore(wishes.store, (state) => state.sharing)
  useEffect(
    () =>
      presence.onReply((reply) => {
        if (reply.type !== "denied" || reply.of !== "offer-list") return
        setStep("too-many")
        announce(i18n._("wish.offer.too-many"))
      }),
    [presence, announce, i18n],
  )
  if (!inCompany) return null
  const offer = async () => {
    const lists = await wishes.wake()
    if (!(await lists.share())) return
    const code = currentList(wishes.store.getState())?.code
    if (code === null || code === undefined) return
    presence.say({ type: "offer-list", code })
    setStep("done")
    announce(i18n._("wish.offer.done"))
  }
  return (
    <div className={styles.foot}>
      <Button className={styles.small} unavailable={sharing} onClick={() => void offer()}>
        <Icon name={step === "done" ? "check" : "people"} size={18} />
        {i18n._(step === "ready" ? "wish.offer" : `wish.offer.${step}`)}
      </Button>
    </div>
  )
}
