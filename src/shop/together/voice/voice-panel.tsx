import { useLingui } from "@lingui/react"
import { useEffect } from "react"
import { useStore } from "zustand"
import { MAX_VOICE } from "../../../client/presence/index.ts"
import { useShop } from "../../../client/shop-context.ts"
import type { Voice } from "../../../client/voice/voice.ts"
import { localeOf } from "../../../domain/language.ts"
import { Button } from "../../../ui/button.tsx"
import { nameOf } from "../name-of.ts"
import { PanelFrame, type PanelFrameProps } from "../panel-frame.tsx"
import "./messages.ts"
import { MicrophoneChoice } from "./microphone-choice.tsx"
import { speakersOf, useVoice } from "./use-voice.ts"
import { VoiceChoices } from "./voice-choices.tsx"
import { VoiceNote } from "./voice-note.tsx"
import styles from "./voice-panel.module.css"
import { VoiceTest } from "./voice-test.tsx"

/** Who can be spoken with, and what voice is here. */
function Intro() {
  const { i18n } = useLingui()
  const { presence } = useShop()
  const people = useStore(presence.store, (state) => state.people)
  const open = useStore(
    presence.store,
    ({ status }) => status.kind === "together" && status.room.kind === "open",
  )
  const speakers = speakersOf(people)
  const names = new Intl.ListFormat(localeOf(i18n.locale), { type: "conjunction" }).format(
    speakers.map((person) => nameOf(i18n, person)),
  )
  return (
    <div className={styles.intro}>
      <p>{i18n._(open ? "voice.intro.open" : "voice.intro", { most: MAX_VOICE })}</p>
      <p className={styles.here}>
        {speakers.length === 0 ? i18n._("voice.nobody") : i18n._("voice.here", { n: speakers.length, names })}
      </p>
    </div>
  )
}

function Actions({ voice, onClose }: { voice: Voice; onClose: () => void }) {
  const { i18n } = useLingui()
  const { presence } = useShop()
  const status = useStore(voice.store, (state) => state.status)
  const full = useStore(presence.store, ({ people }) => speakersOf(people).length >= MAX_VOICE)
  if (status === "joining") {
    return (
      <div className={styles.actions}>
        <p role="status">{i18n._("voice.joining")}</p>
        <Button kind="quiet" onClick={voice.leave}>
          {i18n._("voice.cancel")}
        </Button>
      </div>
    )
  }
  if (status === "in") {
    return (
      <div className={styles.actions}>
        <Button
          kind="quiet"
          onClick={() => {
            voice.leave()
            onClose()
          }}
        >
          {i18n._("voice.leave")}
        </Button>
      </div>
    )
  }
  if (full) {
    return (
      <div className={styles.actions}>
        <p>{i18n._("voice.full", { most: MAX_VOICE })}</p>
      </div>
    )
  }
  return (
    <div className={styles.actions}>
      <Button onClick={() => void voice.join({ listening: false })}>{i18n._("voice.join")}</Button>
      <Button kind="quiet" onClick={() => void voice.join({ listening: true })}>
        {i18n._("voice.listen")}
      </Button>
    </div>
  )
}

function Content({ voice, onClose }: { voice: Voice; onClose: () => void }) {
  const status = useStore(voice.store, (state) => state.status)
  useEffect(
    () => () => {
      // a test is over when nobody looks at it
      if (voice.store.getState().status === "testing") voice.leave()
    },
    [voice],
  )
  // inside, there is the sign over everything, and no panel in the way
  useEffect(() => {
    if (status !== "joining") return
    return voice.store.subscribe((state) => {
      if (state.status === "in") onClose()
    })
  }, [voice, status, onClose])
  return (
    <>
      <div className={styles.body}>
        <Intro />
        <VoiceNote />
        {status === "in" ? (
          <MicrophoneChoice voice={voice} />
        ) : status === "joining" ? null : (
          <VoiceTest voice={voice} />
        )}
        <VoiceChoices voice={voice} />
      </div>
      <Actions voice={voice} onClose={onClose} />
    </>
  )
}

/** Before voice: trying the microphone and choosing how one speaks. In it: how it is, and the way out. */
export function VoicePanel(frame: Pick<PanelFrameProps, "side" | "onClose">) {
  const { i18n } = useLingui()
  const voice = useVoice()
  return (
    <PanelFrame title={i18n._("voice.title")} {...frame}>
      {voice ? <Content voice={voice} onClose={frame.onClose} /> : null}
    </PanelFrame>
  )
}
