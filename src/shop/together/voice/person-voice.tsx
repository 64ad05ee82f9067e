import { useLingui } from "@lingui/react"
import { useId } from "react"
import { useStore } from "zustand"
import type { PersonVoice as HeardVoice, Person } from "../../../client/presence/index.ts"
import { useShop } from "../../../client/shop-context.ts"
import type { Voice } from "../../../client/voice/voice.ts"
import { LOUDEST } from "../../../client/voice/voice-settings.ts"
import { VisuallyHidden } from "../../../ui/visually-hidden.tsx"
import { VoiceIcon } from "../../../ui/voice-icon.tsx"
import { nameOf } from "../name-of.ts"
import "./messages.ts"
import styles from "./person-voice.module.css"
import { useVoice } from "./use-voice.ts"

/** That somebody is in voice, and how. */
export function VoiceMark({ person, voice }: { person: Person; voice: HeardVoice }) {
  const { i18n } = useLingui()
  const { presence } = useShop()
  const speaking = useStore(presence.store, (state) => state.speaking.has(person.key))
  const words = i18n._(`voice.person.${speaking ? "speaking" : voice.state}`)
  return (
    <span
      className={styles.mark}
      data-state={voice.state}
      data-speaking={speaking || undefined}
      title={words}
    >
      <VoiceIcon state={voice.state} size={18} />
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  )
}

function Route({ voice, person }: { voice: Voice; person: Person }) {
  const { i18n } = useLingui()
  const route = useStore(voice.store, ({ routes }) => routes.get(person.key))
  if (route === undefined || route === "connected") return null
  return <p className={styles.route}>{i18n._(`voice.route.${route}`)}</p>
}

/** How it goes with somebody's voice, when it doesn't simply go well. */
export function VoiceRoute({ person }: { person: Person }) {
  const voice = useVoice()
  return voice ? <Route voice={voice} person={person} /> : null
}

function Slider({ voice, person }: { voice: Voice; person: Person }) {
  const { i18n } = useLingui()
  const id = useId()
  const volume = useStore(voice.store, ({ volumes }) => volumes[person.key] ?? 1)
  const percent = Math.round(volume * 100)
  return (
    <div className={styles.volume}>
      <label htmlFor={id}>{i18n._("voice.volume", { name: nameOf(i18n, person) })}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={LOUDEST * 100}
        step={10}
        value={percent}
        aria-valuetext={i18n._("voice.volume.percent", { percent })}
        onChange={({ target }) => voice.setVolume(person.key, target.valueAsNumber / 100)}
      />
    </div>
  )
}

/** How loud somebody is for oneself. */
export function VolumeSlider({ person }: { person: Person }) {
  const voice = useVoice()
  return voice ? <Slider voice={voice} person={person} /> : null
}
