import { useLingui } from "@lingui/react"
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from "react"
import { useStore } from "zustand"
import { REACTIONS } from "../../../client/presence/index.ts"
import { useShop } from "../../../client/shop-context.ts"
import { useAnnounce } from "../../../ui/announcer.tsx"
import { Icon, Outline } from "../../../ui/icon.tsx"
import { ICON_PATHS } from "../../../ui/icon-paths.ts"
import styles from "./express.module.css"
import { GESTURE_PATHS } from "./gesture-paths.ts"
import "./messages.ts"

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }
/** What has no effect when it comes too often. */
const REFUSED: readonly string[] = ["react", "gesture", "hand", "point-at"]
/** What the body does for others alone; waving and pointing have buttons of their own. */
const GESTURES = ["nod", "clap", "shrug", "dance"] as const

function ExpressOne({ path, label, onPress }: { path: string; label: string; onPress: () => void }) {
  return (
    <button type="button" className={styles.one} aria-label={label} title={label} onClick={onPress}>
      <Outline path={path} size={24} />
    </button>
  )
}

/** Reactions, gestures, and a hand that stays up; each is sent at once, as often as one likes. */
export function ExpressStrip({ onClose }: { onClose: () => void }) {
  const { i18n } = useLingui()
  const { presence, stage } = useShop()
  const announce = useAnnounce()
  const hand = useStore(presence.store, (state) => state.hand)
  const [sent, setSent] = useState<{ path: string; count: number } | null>(null)
  const strip = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => strip.current?.querySelector("button")?.focus(), [])
  useEffect(
    () =>
      presence.onReply((reply) => {
        if (reply.type !== "denied" || !REFUSED.includes(reply.of)) return
        setSent(null)
        announce(i18n._("together.express.too-many"))
      }),
    [presence, announce, i18n],
  )
  const done = (path: string, label: string) => {
    setSent({ path, count: (sent?.count ?? 0) + 1 })
    announce(i18n._("together.express.sent", { what: label }))
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.preventDefault()
      onClose()
      return
    }
    const by = STEPS[event.key]
    if (by === undefined) return
    // the arrows would walk
    event.preventDefault()
    const buttons = [...(strip.current?.querySelectorAll("button") ?? [])]
    const at = buttons.findIndex((button) => button.contains(document.activeElement))
    buttons[(at + by + buttons.length) % buttons.length]?.focus()
  }
  const raise = i18n._(hand ? "together.express.lower" : "together.express.raise")
  return (
    <div
      className={styles.strip}
      role="toolbar"
      aria-label={i18n._("together.express")}
      ref={strip}
      onKeyDown={press}
    >
      {REACTIONS.map((reaction) => {
        const label = i18n._(`together.reaction.${reaction}`)
        return (
          <ExpressOne
            key={reaction}
            path={ICON_PATHS[reaction]}
            label={label}
            onPress={() => {
              presence.say({ type: "react", reaction })
              done(ICON_PATHS[reaction], label)
            }}
          />
        )
      })}
      {GESTURES.map((gesture) => {
        const label = i18n._(`together.express.${gesture}`)
        return (
          <ExpressOne
            key={gesture}
            path={GESTURE_PATHS[gesture]}
            label={label}
            onPress={() => {
              stage.getState().ask(gesture)
              done(GESTURE_PATHS[gesture], label)
            }}
          />
        )
      })}
      <button
        type="button"
        className={styles.one}
        aria-label={raise}
        title={raise}
        data-raised={hand || undefined}
        onClick={() => presence.say({ type: "hand", up: !hand })}
      >
        <Icon name="hand" size={24} />
      </button>
      {sent ? (
        <span key={sent.count} className={styles.sent} aria-hidden="true">
          <Outline path={sent.path} size={28} />
        </span>
      ) : null}
    </div>
  )
}
