import { useLingui } from "@lingui/react"
import { useStore } from "zustand"
import type { PresenceStatus, Want } from "../../../client/presence/index.ts"
import { useShop } from "../../../client/shop-context.ts"
import { useAnnounce } from "../../../ui/announcer.tsx"
import "../messages.ts"
import "./messages.ts"
import styles from "./people-panel.module.css"

const WAYS = ["alone", "any", "friends"] as const
type Way = (typeof WAYS)[number] | "guided"

function wayOf(status: PresenceStatus): Way {
  if (status.kind === "off") return "alone"
  const { kind } = status.want
  return kind === "guide" ? "guided" : kind
}

/** Alone, with whoever is here, or in a room of one's own with friends: one tap each; nothing else is lost by it. */
export function CompanySwitch() {
  const { i18n } = useLingui()
  const { presence, settings, talk } = useShop()
  const announce = useAnnounce()
  const status = useStore(presence.store, (state) => state.status)
  const way = wayOf(status)
  const take = (next: (typeof WAYS)[number]) => {
    if (next === way) return
    settings.getState().change({ company: next === "alone" ? "alone" : "others" })
    if (next === "alone") {
      presence.leave()
      announce(i18n._("together.left"))
      return
    }
    const want: Want = next === "any" ? { kind: "any" } : { kind: "friends", code: talk.getState().friends }
    presence.enter(want)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and name it a form's part
    <div className={styles.switch} role="group" aria-label={i18n._("together.switch")}>
      {WAYS.map((each) => (
        <button
          key={each}
          type="button"
          className={styles.way}
          aria-pressed={each === way}
          onClick={() => take(each)}
        >
          {i18n._(`together.way.${each}`)}
        </button>
      ))}
    </div>
  )
}
