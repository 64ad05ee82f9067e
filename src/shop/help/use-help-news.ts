import { useLingui } from "@lingui/react"
import { useEffect } from "react"
import type { HelpSession, HelpSessionState } from "../../client/help/index.ts"
import { useShop } from "../../client/shop-context.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import "./messages.ts"

/** Says politely how one's request goes on; lines only while its log, which says them itself, isn't open. */
export function useHelpNews({ store }: HelpSession): void {
  const { i18n } = useLingui()
  const { help } = useShop()
  const announce = useAnnounce()
  useEffect(() => {
    const tell = ({ reply, trouble }: HelpSessionState, before: HelpSessionState) => {
      if (trouble !== before.trouble && trouble === "nobody") announce(i18n._("help.nobody.just"))
      if (!reply || reply === before.reply) return
      const { progress } = reply
      const was = before.reply?.id === reply.id ? before.reply : null
      if (progress.kind !== was?.progress.kind) {
        if (progress.kind === "waiting") announce(i18n._("help.news.asked", { n: progress.before }))
        if (progress.kind === "taken") announce(i18n._("help.news.taken", { name: progress.guide }))
        if (progress.kind === "ended" && was) announce(i18n._(`help.over.${progress.how}`))
        if (progress.kind === "message" && before.memory !== null)
          announce(i18n._(progress.dealtWith ? "help.message.done" : "help.message.kept"))
      }
      if (was === null || help.store.getState().open) return
      const fresh = reply.lines.slice(was.lines.length).filter(({ by }) => by === "guide")
      const words = fresh.map(({ name, kind, text }) =>
        kind === "invite" ? i18n._("help.invite", { name }) : i18n._("help.news.line", { name, text }),
      )
      if (words.length > 0) announce(words.join(" "))
    }
    return store.subscribe(tell)
  }, [store, help, announce, i18n])
}
