import { useLingui } from "@lingui/react"
import { type ReactElement, useEffect, useRef, useState } from "react"
import { useStore } from "zustand"
import { useShop } from "../../../client/shop-context.ts"
import type { LiveScene } from "../live-scene.ts"
import { bringOthers } from "./bring-others.ts"
import { Marks } from "./pointing/marks.tsx"
import { createPointings } from "./pointing/pointings.ts"
import type { MarkElements } from "./pointing/show-pointings.ts"
import { useSayings } from "./sayings.ts"
import { Bubble, Tag } from "./tag.tsx"
import type { TagElements } from "./tag-places.ts"
import styles from "./together.module.css"

function after(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}

/** The others who are here, with their names, what they say over their heads, and what they point at. */
export function Together({ live }: { live: LiveScene }): ReactElement {
  const { presence } = useShop()
  const { i18n } = useLingui()
  const people = useStore(presence.store, (state) => state.people)
  const self = useStore(presence.store, ({ status }) => (status.kind === "together" ? status.self.id : null))
  const speaking = useStore(presence.store, (state) => state.speaking)
  const sayings = useSayings(presence)
  const tags = useRef<TagElements>(new Map())
  const marks = useRef<MarkElements>(new Map())
  const own = useRef<HTMLDivElement>(null)
  const [pointings] = useState(() => createPointings({ after }))

  useEffect(() => {
    const now = () => performance.now()
    const stop = bringOthers({ live, tags: tags.current, marks: marks.current, own, pointings, now })
    return () => {
      stop()
      pointings.end()
    }
  }, [live, pointings])

  const ownSaying = self === null ? undefined : sayings.get(self)
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
            if (element) tags.current.set(person.id, element)
            else tags.current.delete(person.id)
          }}
        />
      ))}
      <Marks pointings={pointings} elements={marks.current} />
      {ownSaying && (
        <div ref={own} className={styles.own}>
          <Bubble saying={ownSaying} />
        </div>
      )}
    </div>
  )
}
