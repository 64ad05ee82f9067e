import { useLingui } from "@lingui/react"
import type { ReactElement } from "react"
import { useStore } from "zustand"
import { useShop } from "../../../../client/shop-context.ts"
import { Icon } from "../../../../ui/icon.tsx"
import styles from "./marks.module.css"
import { AT_THE_DESK, type Pointing, type Pointings } from "./pointings.ts"
import type { MarkElements } from "./show-pointings.ts"

export interface MarksProps {
  readonly pointings: Pointings
  readonly elements: MarkElements
}

/** Over each product that is pointed at, who does; of whom one has muted nothing is told. */
export function Marks({ pointings, elements }: MarksProps): ReactElement {
  const { presence } = useShop()
  const { i18n } = useLingui()
  const all = useStore(pointings.store, (state) => state.all)
  const people = useStore(presence.store, (state) => state.people)
  const muted = useStore(presence.store, (state) => state.muted)
  const atTheDesk = useStore(presence.store, ({ shown }) =>
    shown?.person.key === "" ? shown.person.name : null,
  )
  const nameOf = ({ who }: Pointing): string | null => {
    if (who === null) return i18n._("showroom.you")
    if (who === AT_THE_DESK) return atTheDesk
    const person = people.get(who)
    if (!person || muted.some(({ key }) => key === person.key)) return null
    return person.name || i18n._("showroom.nameless")
  }
  const bySlot = new Map<string, string[]>()
  for (const pointing of all) {
    const name = nameOf(pointing)
    if (name !== null) bySlot.set(pointing.slotId, [...(bySlot.get(pointing.slotId) ?? []), name])
  }
  return (
    <>
      {[...bySlot].map(([slotId, names]) => (
        <span
          key={slotId}
          className={styles.mark}
          style={{ opacity: 0 }}
          ref={(element) => {
            if (element) elements.set(slotId, element)
            else elements.delete(slotId)
          }}
        >
          <Icon name="chevron-left" size={16} />
          <Icon name="point" size={16} />
          <span className={styles.names}>{names.join(", ")}</span>
          <Icon name="chevron-right" size={16} />
        </span>
      ))}
    </>
  )
}
