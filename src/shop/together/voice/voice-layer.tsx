import { useLingui } from "@lingui/react"
import { useEffect } from "react"
import { useStore } from "zustand"
import { useShop } from "../../../client/shop-context.ts"
import type { Voice } from "../../../client/voice/voice.ts"
import type { VoiceTrouble } from "../../../client/voice/voice-store.ts"
import { useAnnounce } from "../../../ui/announcer.tsx"
import { nameOf } from "../name-of.ts"
import "./messages.ts"
import { speakersOf, useVoice } from "./use-voice.ts"
import { VoiceBar } from "./voice-bar.tsx"

/** What leaves voice as it is: it is only told. */
const GOES_ON: readonly VoiceTrouble[] = ["mic-lost", "rested", "asleep"]

/** Says what becomes of one's own voice, and opens the conversation by itself when speaking doesn't work. */
function useVoiceNews(voice: Voice): void {
  const { i18n } = useLingui()
  const { presence, talk } = useShop()
  const announce = useAnnounce()
  useEffect(
    () =>
      voice.store.subscribe((state, before) => {
        const { trouble, status, mic } = state
        if (trouble && trouble.count !== before.trouble?.count) {
          announce(i18n._(`voice.trouble.${trouble.reason}`))
          if (!trouble.testing && !GOES_ON.includes(trouble.reason)) talk.getState().open("chat")
        } else if (status === "in" && before.status !== "in") {
          const speakers = speakersOf(presence.store.getState().people)
          const [first] = speakers
          const names = first ? nameOf(i18n, first) : ""
          announce(i18n._("voice.entered", { n: speakers.length, names }))
        } else if (status === "off" && before.status === "in") announce(i18n._("voice.left"))
        else if (status === "in") {
          const [live, was] = [mic, before.mic].map((each) => each.kind === "open" && each.live)
          if (live !== was) announce(i18n._(live ? "voice.live.announce" : "voice.muted.announce"))
        }
      }),
    [voice, announce, i18n, presence, talk],
  )
}

function Here({ voice, surface }: { voice: Voice; surface: "scene" | "list" }) {
  const { presence } = useShop()
  useVoiceNews(voice)
  const here = useStore(
    presence.store,
    ({ status }) => status.kind === "together" || status.kind === "resuming",
  )
  return here ? <VoiceBar voice={voice} surface={surface} /> : null
}

/** Voice over the scene or the list: fetched once one is with others. */
export function VoiceLayer({ surface }: { surface: "scene" | "list" }) {
  const { voice: holder } = useShop()
  const voice = useVoice()
  useEffect(() => holder.load(), [holder])
  return voice ? <Here voice={voice} surface={surface} /> : null
}
