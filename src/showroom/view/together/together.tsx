import { useLingui } from "@lingui/react"
import { type ReactElement, useEffect, useRef } from "react"
import { useStore } from "zustand"
import { useShop } from "../../../client/shop-context.ts"
import type { LiveScene } from "../live-scene.ts"
import { bringOthers } from "./bring-others.ts"
import { useSayings } from "./sayings.ts"
import { Tag } from "./tag.tsx"
import type { TagElements } from "./tag-places.ts"
import styles from "./together.module.css"

/** The others who are here, with their names, and what they say, over their heads. */
export function Together({ live }: { live: LiveScene }): ReactElement {
  const { presence } = useShop()
  const { i18n } = useLingui()
  const people = useStore(presence.store, (state) => state.people)
  const speaking = useStore(presence.store, (state) => state.speaking)
  const sayings = useSayings(presence)
  const elements = useRef<TagElements>(new Map())

  useEffect(() => bringOthers({ live, tags: elements.current, now: () => performance.now() }), [live])

  // Who listens to a screen reader finds people and what they say in the panel.
  return (
    <div className={styles.tags} aria-hidden="true">
      {[...people.values()].map((person) => (
        <Tag
          key={person.key}
          person={person}
          saying={sayings.get(person.id) ?? null}
          speaking={speaking.has(person.key)}
          nameless={i18n._("showroom.nameless")}
          hold={(element) => {
            if (element) elements.current.set(person.id, element)
            else elements.current.delete(person.id)
          }}
        />
      ))}
    </div>
  )
}
