import { useLingui } from "@lingui/react"
import type { KeyboardEvent, PointerEvent, ReactNode } from "react"
import { useStore } from "zustand"
import type { Voice } from "../../../client/voice/voice.ts"
import { useHeldKey } from "../../../ui/use-held-key.ts"
import "./messages.ts"
import styles from "./voice-bar.module.css"

const isPress = ({ key }: KeyboardEvent) => key === " " || key === "Enter"

/** Heard as long as it is held, by finger, mouse, Space or V; with an open microphone each press switches it. */
export function TalkButton({ voice, children }: { voice: Voice; children: ReactNode }) {
  const { i18n } = useLingui()
  const mode = useStore(voice.store, (state) => state.mode)
  const live = useStore(voice.store, ({ mic }) => mic.kind === "open" && mic.live)
  const push = mode === "push"
  useHeldKey("v", (held) => {
    if (push) voice.talk(held)
    else if (held) voice.talk(!live)
  })
  const hold = {
    onPointerDown: (event: PointerEvent<HTMLButtonElement>) => {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture?.(event.pointerId)
      voice.talk(true)
    },
    onPointerUp: () => voice.talk(false),
    onPointerCancel: () => voice.talk(false),
    onLostPointerCapture: () => voice.talk(false),
    onKeyDown: (event: KeyboardEvent) => {
      if (!isPress(event)) return
      event.preventDefault()
      voice.talk(true)
    },
    onKeyUp: (event: KeyboardEvent) => {
      if (isPress(event)) voice.talk(false)
    },
    onBlur: () => voice.talk(false),
    // A finger that rests would otherwise open a menu.
    onContextMenu: (event: { preventDefault(): void }) => event.preventDefault(),
  }
  return (
    <button
      type="button"
      className={styles.talk}
      aria-keyshortcuts="V"
      aria-pressed={live}
      title={`${i18n._(push ? "voice.hold" : live ? "voice.switch.off" : "voice.switch.on")} (V)`}
      {...(push ? hold : { onClick: () => voice.talk(!live) })}
    >
      {children}
    </button>
  )
}
