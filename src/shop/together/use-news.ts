import { useLingui } from "@lingui/react"
import { useEffect } from "react"
import type { PresenceState, Reply } from "../../client/presence/index.ts"
import { useShop } from "../../client/shop-context.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import { textsOf } from "../use-product.ts"
import { addComings } from "./comings.ts"
import type { CompanyTools } from "./company-tools.ts"
import "./express/messages.ts"
import "./messages.ts"
import { nameOf } from "./name-of.ts"
import { type News, NO_NEWS, newsWords } from "./news-words.ts"

/** Milliseconds between two announcements of what others do, and from the first event to the one that sums it up. */
const APART_MS = 5_000
const GATHER_MS = 700

const roomOf = ({ status }: PresenceState) =>
  status.kind === "together" || status.kind === "resuming" ? status.room.id : null

/** Says politely who comes and goes and, unless the log says it, what is said: seldom, and summed up when it is much. */
export function useNews({ clock, after }: Pick<CompanyTools, "clock" | "after">): void {
  const { i18n } = useLingui()
  const { presence, talk, catalogue } = useShop()
  const announce = useAnnounce()
  useEffect(() => {
    let news = NO_NEWS
    let last = Number.NEGATIVE_INFINITY
    let stopWaiting: (() => void) | null = null

    function tell(): void {
      stopWaiting = null
      const words = newsWords(i18n, news)
      news = NO_NEWS
      if (words === "") return
      last = clock()
      announce(words)
    }
    function tellSoon(more: Partial<News>): void {
      news = { ...news, ...more }
      stopWaiting ??= after(Math.max(GATHER_MS, last + APART_MS - clock()), tell)
    }
    function noteLines(state: PresenceState, before: PresenceState): void {
      if (state.lines === before.lines || talk.getState().panel === "chat") return
      const known = before.lines.at(-1)?.line ?? 0
      const silent = new Set([...state.muted, ...state.blocked].map(({ key }) => key))
      const heard = state.lines.filter(({ line, own, key }) => line > known && !own && !silent.has(key))
      if (heard.length > 0) tellSoon({ lines: [...news.lines, ...heard] })
    }
    /** What somebody does who isn't muted, in words. */
    function wordsOf(reply: Reply): string | null {
      if (reply.type !== "reacted" && reply.type !== "pointed-at") return null
      const { people, muted } = presence.store.getState()
      const person = people.get(reply.id)
      if (!person || muted.some(({ key }) => key === person.key)) return null
      const name = nameOf(i18n, person)
      if (reply.type === "reacted")
        return i18n._("together.reacted", { name, what: i18n._(`together.reaction.${reply.reaction}`) })
      const product = catalogue.getState().products.get(reply.product)
      return product ? i18n._("together.points", { name, what: textsOf(product).title }) : null
    }
    function noteStatus({ status, people }: PresenceState, { status: before }: PresenceState): void {
      if (status.kind === before.kind) return
      const back = before.kind === "resuming"
      if (status.kind === "together") {
        announce(back ? i18n._("together.back") : i18n._("together.arrived", { n: people.size }))
      } else if (status.kind === "resuming") announce(i18n._("together.lost"))
      else {
        news = NO_NEWS
        if (status.kind === "refused") announce(i18n._(`together.refused.${status.reason}`))
      }
    }
    const stop = presence.store.subscribe((state, before) => {
      noteStatus(state, before)
      if (roomOf(state) === null || roomOf(state) !== roomOf(before)) return
      if (state.people !== before.people) {
        tellSoon({ comings: addComings(news.comings, before.people, state.people) })
      }
      noteLines(state, before)
    })
    const stopReplies = presence.onReply((reply) => {
      const words = wordsOf(reply)
      if (words) tellSoon({ reactions: [...news.reactions.filter((each) => each !== words), words] })
    })
    return () => {
      stop()
      stopReplies()
      stopWaiting?.()
    }
  }, [presence, talk, catalogue, announce, i18n, clock, after])
}
