import { useLingui } from "@lingui/react"
import { useEffect } from "react"
import type { DeskReply } from "../../client/help/index.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import { useDesk } from "./desk-context.ts"
import { useDeskWords } from "./use-desk-words.ts"

interface News {
  readonly words: readonly string[]
  readonly asked: boolean
}

/** Says politely who asks and what was written; `audibly`: with a sound when somebody asks. */
export function useDeskNews(audibly: boolean): void {
  const { i18n } = useLingui()
  const { desk, tools } = useDesk()
  const { nameOf, placeOf } = useDeskWords()
  const announce = useAnnounce()
  // biome-ignore lint/correctness/useExhaustiveDependencies: its words are those of `i18n`
  useEffect(() => {
    function newsOf(now: DeskReply, before: DeskReply): News {
      const knew = new Set(
        [...before.waiting, ...before.mine, ...before.elsewhere, ...before.offered].map(({ id }) => id),
      )
      const asking = now.waiting.filter(({ id }) => !knew.has(id))
      const known = new Set(before.mine.flatMap(({ lines }) => lines.map(({ id }) => id)))
      const were = new Set(before.mine.map(({ id }) => id))
      const lines = now.mine
        .filter(({ id }) => were.has(id))
        .flatMap((each) =>
          each.lines
            .filter(({ id, by }) => by === "visitor" && !known.has(id))
            .map(({ text }) => i18n._("desk.news.line", { name: nameOf(each), text })),
        )
      const offers = new Set(before.offered.map(({ id }) => id))
      const endings = new Map(
        before.mine.flatMap(({ passed }) => passed.map((each) => [each.id, each.ending])),
      )
      const passes = [
        ...now.offered
          .filter(({ id }) => !offers.has(id))
          .map((each) =>
            i18n._("desk.news.offered", { from: each.passed.at(-1)?.from ?? "", name: nameOf(each) }),
          ),
        ...now.mine.flatMap((each) =>
          each.passed
            .filter(({ id, ending }) => ending === "declined" && endings.get(id) === "offered")
            .map(({ to }) => i18n._("desk.news.declined", { to: to ?? "", name: nameOf(each) })),
        ),
      ]
      const left = new Set(before.messages.map(({ id }) => id))
      const words = [
        ...asking.map((each) => i18n._("desk.news", { name: nameOf(each), place: placeOf(each) })),
        ...lines,
        ...passes,
        ...(now.messages.some(({ id }) => !left.has(id)) ? [i18n._("desk.news.message")] : []),
      ]
      return { words, asked: asking.length + now.offered.filter(({ id }) => !offers.has(id)).length > 0 }
    }
    return desk.store.subscribe((state, before) => {
      if (before.lostAt !== null && state.lostAt === null) announce(i18n._("desk.back"))
      if (!state.desk || !before.desk || state.desk === before.desk) return
      const { words, asked } = newsOf(state.desk, before.desk)
      if (words.length > 0) announce(words.join(" "))
      if (asked && audibly && state.desk.onDutySince !== null) tools.chime()
    })
  }, [desk, tools, announce, i18n, audibly])
}
