import { useLingui } from "@lingui/react"
import { useEffect } from "react"
import type { PresenceState } from "../../client/presence/index.ts"
import { useShop } from "../../client/shop-context.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import { addComings, NO_COMINGS } from "./comings.ts"
import type { CompanyTools } from "./company-tools.ts"
import "./messages.ts"
import { newsWords } from "./news-words.ts"

/** Milliseconds between two announcements of what others do, and from the first event to the one that sums it up. */
const APART_MS = 5_000
const GATHER_MS = 700

const roomOf = ({ status }: PresenceState) =>
  status.kind === "together" || status.kind === "resuming" ? status.room.id : null

/** Says politely who comes and goes and, unless the log says it, what is said: seldom, and summed up when it is much. */
export function useNews({ clock, after }: Pick<CompanyTools, "clock" | "after">): void {
  const { i18n } = useLingui()
  const { presence, talk } = useShop()
  const announce = useAnnounce()
  useEffect(() => {
    let comings = NO_COMINGS
    let lines: PresenceState["lines"] = []
    let last = Number.NEGATIVE_INFINITY
    let stopWaiting: (() => void) | null = null

    function tell(): void {
      stopWaiting = null
      const words = newsWords(i18n, comings, lines)
      comings = NO_COMINGS
      lines = []
      if (words === "") return
      last = clock()
      announce(words)
    }
    function tellSoon(): void {
      stopWaiting ??= after(Math.max(GATHER_MS, last + APART_MS - clock()), tell)
    }
    function noteLines(state: PresenceState, before: PresenceState): void {
      if (state.lines === before.lines || talk.getState().panel === "chat") return
      const known = before.lines.at(-1)?.line ?? 0
      const silent = new Set([...state.muted, ...state.blocked].map(({ key }) => key))
      lines = [
        ...lines,
        ...state.lines.filter((line) => line.line > known && !line.own && !silent.has(line.key)),
      ]
    }
    function noteStatus(state: PresenceState, before: PresenceState): void {
      const { kind } = state.status
      const was = before.status.kind
      if (kind === was) return
      if (kind === "together") {
        announce(
          was === "resuming" ? i18n._("together.back") : i18n._("together.arrived", { n: state.people.size }),
        )
      }
      if (kind === "resuming") announce(i18n._("together.lost"))
      if (state.status.kind === "refused") announce(i18n._(`together.refused.${state.status.reason}`))
      if (kind === "off" || kind === "joining" || kind === "refused") {
        comings = NO_COMINGS
        lines = []
      }
    }
    const stop = presence.store.subscribe((state, before) => {
      noteStatus(state, before)
      if (roomOf(state) === null || roomOf(state) !== roomOf(before)) return
      if (state.people !== before.people) comings = addComings(comings, before.people, state.people)
      noteLines(state, before)
      if (comings.came.length + comings.went.length + lines.length > 0) tellSoon()
    })
    return () => {
      stop()
      stopWaiting?.()
    }
  }, [presence, talk, announce, i18n, clock, after])
}
