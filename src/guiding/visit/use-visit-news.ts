import { useLingui } from "@lingui/react"
import { useEffect } from "react"
import { useStore } from "zustand"
import type { GuidedState } from "../../client/guided/index.ts"
import type { PresenceState } from "../../client/presence/index.ts"
import { useShop } from "../../client/shop-context.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import { guestName, guideName } from "./guide-name.ts"
import "./messages.ts"
import type { VisitProps } from "./visit-parts.ts"

/** Says politely what the guide asks and shows, and to the guide whose hand went up. */
export function useVisitNews({ parts }: VisitProps): void {
  const { i18n } = useLingui()
  const { guided, presence } = useShop()
  const announce = useAnnounce()
  const product = useStore(guided.store, ({ visit, spotlight }) =>
    visit?.mine === false ? (spotlight?.product ?? null) : null,
  )
  const title = parts.useTitle(product)

  useEffect(() => {
    if (title === null) return
    const { visit } = guided.store.getState()
    const guide = guideName(i18n, visit ? presence.store.getState().people.get(visit.guide)?.name : "")
    announce(i18n._("visit.spotlight", { guide, title }))
  }, [title, guided, presence, announce, i18n])

  useEffect(() => {
    const nameIn = ({ people }: PresenceState, id: number) => guideName(i18n, people.get(id)?.name)

    function noteVisit(state: GuidedState, before: GuidedState): void {
      const { visit } = state
      if (!visit || visit.mine) return
      const guide = nameIn(presence.store.getState(), visit.guide)
      if (!before.visit) announce(i18n._("visit.with", { guide }))
      if (state.follow === "asked" && before.follow !== "asked") announce(i18n._("visit.asked", { guide }))
      if (state.come && state.come.count !== before.come?.count && !state.come.agreed)
        announce(i18n._("visit.called", { guide }))
    }
    function notePeople({ people }: PresenceState, before: PresenceState): void {
      if (people === before.people || !guided.store.getState().visit?.mine) return
      const raised = [...people.values()].filter(({ id, hand }) => hand && !before.people.get(id)?.hand)
      if (raised.length === 0) return
      const names = raised.map(({ name }) => guestName(i18n, name)).join(", ")
      announce(i18n._("visit.hands", { n: raised.length, names }))
    }
    const now = guided.store.getState()
    noteVisit(now, { ...now, visit: null, follow: "no", come: null })
    const stopVisit = guided.store.subscribe(noteVisit)
    const stopPeople = presence.store.subscribe(notePeople)
    return () => {
      stopVisit()
      stopPeople()
    }
  }, [guided, presence, announce, i18n])
}
