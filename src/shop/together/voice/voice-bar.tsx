import { useLingui } from "@lingui/react"
import { useStore } from "zustand"
import { useShop } from "../../../client/shop-context.ts"
import type { Voice } from "../../../client/voice/voice.ts"
import { Icon } from "../../../ui/icon.tsx"
import { useMedia } from "../../../ui/use-media.ts"
import { VoiceIcon } from "../../../ui/voice-icon.tsx"
import { nameOf } from "../name-of.ts"
import "./messages.ts"
import { OwnLevel } from "./own-level.tsx"
import { TalkButton } from "./talk-button.tsx"
import { speakersOf } from "./use-voice.ts"
import styles from "./voice-bar.module.css"

/** Whether others hear one, in words, picture and frame: over everything, for as long as one is in voice. */
function Sign({ voice }: { voice: Voice }) {
  const { i18n } = useLingui()
  const { presence } = useShop()
  const { mic, mode } = useStore(voice.store)
  const speakers = speakersOf(useStore(presence.store, (state) => state.people))
  if (mic.kind !== "open") {
    return (
      <span className={styles.sign}>
        <VoiceIcon state="listening" />
        <span className={styles.words}>{i18n._("voice.listening")}</span>
      </span>
    )
  }
  const [first] = speakers
  const names = first ? nameOf(i18n, first) : ""
  return (
    <TalkButton voice={voice}>
      <span className={styles.mic}>
        <VoiceIcon state={mic.live ? "live" : "muted"} size={24} />
      </span>
      <span className={styles.words}>
        <strong>
          {mic.live ? i18n._("voice.live", { n: speakers.length, names }) : i18n._("voice.muted")}
        </strong>
        {mic.live ? (
          speakers.length === 0 ? (
            <small>{i18n._("voice.live.nobody")}</small>
          ) : (
            <OwnLevel voice={voice} />
          )
        ) : (
          <small>
            {mode === "push" ? (
              <>
                <span className={styles.keyed}>{i18n._("voice.hold.key")}</span>
                <span className={styles.touched}>{i18n._("voice.hold.touch")}</span>
              </>
            ) : (
              i18n._("voice.switch.on")
            )}
          </small>
        )}
      </span>
    </TalkButton>
  )
}

/** The way into voice; inside, whether one is heard, and the way out. */
export function VoiceBar({ voice, surface }: { voice: Voice; surface: "scene" | "list" }) {
  const { i18n } = useLingui()
  const { talk, presence, visit, help } = useShop()
  const status = useStore(voice.store, (state) => state.status)
  const mic = useStore(voice.store, (state) => state.mic)
  const open = useStore(talk, ({ panel }) => panel === "voice")
  const count = useStore(presence.store, ({ people }) => speakersOf(people).length)
  const live = mic.kind === "open" && mic.live
  const panel = useStore(talk, (state) => state.panel !== null)
  const walking = useStore(visit, ({ activity }) => activity.kind === "walking")
  const guided = useStore(
    presence.store,
    (state) => state.status.kind === "together" && state.status.room.kind === "guided",
  )
  const narrow = useMedia("(max-width: 760px)")
  const helped = useStore(help.store, ({ mark }) => mark !== "none")
  const helping = useStore(help.store, (state) => state.open)
  const beside = surface === "scene" && !walking
  const place = {
    "data-place": surface === "list" ? "list" : walking ? "walk" : "beside",
    // Beside a product, and below a guide's controls, there is a column's width and no more.
    "data-compact": beside || (guided && narrow && surface === "scene") || undefined,
    "data-under": helped ? "help" : undefined,
    "data-helping": helping || undefined,
    "data-panel": panel || undefined,
  }
  const toggle = () => talk.getState().open(open ? null : "voice")
  if (status !== "in") {
    return (
      <button
        type="button"
        className={styles.way}
        {...place}
        aria-expanded={open}
        aria-label={`${i18n._("voice.open")}. ${i18n._("voice.count", { n: count })}`}
        title={i18n._("voice.open")}
        onClick={toggle}
      >
        <VoiceIcon state="off" />
        <span className={styles.label}>{i18n._("voice.open")}</span>
        {count > 0 ? (
          <span className={styles.number} aria-hidden="true">
            {count}
          </span>
        ) : null}
      </button>
    )
  }
  return (
    <>
      {live ? <div className={styles.frame} aria-hidden="true" /> : null}
      <section
        className={styles.bar}
        {...place}
        data-live={live || undefined}
        aria-label={i18n._("voice.bar")}
      >
        <Sign voice={voice} />
        <button
          type="button"
          className={styles.tool}
          aria-expanded={open}
          aria-label={i18n._("voice.settings")}
          title={i18n._("voice.settings")}
          onClick={toggle}
        >
          <Icon name="options" />
        </button>
        <button
          type="button"
          className={styles.tool}
          aria-label={i18n._("voice.leave")}
          title={i18n._("voice.leave")}
          onClick={voice.leave}
        >
          <VoiceIcon state="hang-up" size={22} />
        </button>
      </section>
    </>
  )
}
