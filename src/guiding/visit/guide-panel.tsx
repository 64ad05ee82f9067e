import { useLingui } from "@lingui/react"
import { useStore } from "zustand"
import type { Person } from "../../client/presence/index.ts"
import { useShop } from "../../client/shop-context.ts"
import { Icon } from "../../ui/icon.tsx"
import { VisuallyHidden } from "../../ui/visually-hidden.tsx"
import { guestName } from "./guide-name.ts"
import styles from "./guide-panel.module.css"
import "./messages.ts"
import { VisitLink } from "./visit-link.tsx"
import type { VisitParts, VisitProps } from "./visit-parts.ts"

/** Raised hands first, in the order in which people came; who lost the connection last. */
export function sortGuests(people: Iterable<Person>): readonly Person[] {
  const rank = ({ hand, away }: Person) => (away ? 2 : hand ? 0 : 1)
  return [...people].sort((a, b) => rank(a) - rank(b) || a.id - b.id)
}

/** What a guest is at, in words. */
function useDoing({ attention, away }: Person, title: string | null): string {
  const { i18n } = useLingui()
  if (away) return i18n._("visit.guests.away")
  if (attention.kind === "none" || title === null) return i18n._("visit.guests.nothing")
  return i18n._(`visit.guests.${attention.kind}`, { title })
}

function GuestRow({ person, parts }: { person: Person; parts: VisitParts }) {
  const { i18n } = useLingui()
  const { guided } = useShop()
  const { id, attention, hand, away } = person
  const product = attention.kind === "none" ? null : attention.product
  const title = parts.useTitle(product)
  const doing = useDoing(person, title)
  const riding = useStore(guided.store, ({ followers }) => followers.has(id))
  const out = useStore(guided.store, ({ steppedOut }) => steppedOut.has(id))
  const lit = useStore(guided.store, ({ spotlight }) => spotlight?.product === product && product !== null)
  const { Face } = parts
  return (
    <li className={styles.guest} data-away={away || undefined}>
      <span className={styles.face}>
        <Face avatar={person.avatar} />
      </span>
      <div className={styles.words}>
        <p className={styles.name}>
          <bdi lang={person.language}>{guestName(i18n, person.name)}</bdi>
          {hand ? (
            <span className={styles.hand}>
              <Icon name="hand" size={18} />
              <VisuallyHidden>{i18n._("visit.guests.hand")}</VisuallyHidden>
            </span>
          ) : null}
          {riding || out ? (
            <span className={styles.mark} data-riding={riding || undefined}>
              {i18n._(riding ? "visit.guests.riding" : "visit.guests.stepped-out")}
            </span>
          ) : null}
        </p>
        <p className={styles.doing}>{doing}</p>
      </div>
      {product !== null && title !== null ? (
        <button
          type="button"
          className={styles.light}
          aria-pressed={lit}
          aria-label={i18n._("visit.guests.light.named", { title })}
          onClick={() => guided.spotlight(lit ? null : product)}
        >
          {i18n._("visit.guests.light")}
        </button>
      ) : null}
    </li>
  )
}

/** The guests of a visit: whose hand is up, what each of them looks at, and the link that brings more. */
export function GuidePanel(props: VisitProps & { code: string; onClose: () => void }) {
  const { surface, parts, tools, code, onClose } = props
  const { i18n } = useLingui()
  const { presence, showroom, visit } = useShop()
  const people = useStore(presence.store, (state) => state.people)
  const walking = useStore(visit, ({ activity }) => activity.kind === "walking")
  const { Panel } = parts
  const side = surface === "list" ? "list" : walking ? "right" : "left"
  return (
    <Panel title={i18n._("visit.guests.title")} side={side} onClose={onClose}>
      <div className={styles.body}>
        <VisitLink code={code} name={showroom.name} tools={tools} />
        {people.size > 0 ? (
          <ul className={styles.list} aria-label={i18n._("visit.guests.list")}>
            {sortGuests(people.values()).map((person) => (
              <GuestRow key={person.key} person={person} parts={parts} />
            ))}
          </ul>
        ) : (
          <p className={styles.nobody}>{i18n._("visit.guests.nobody")}</p>
        )}
        <p className={styles.note}>{i18n._("visit.guests.cart")}</p>
      </div>
    </Panel>
  )
}
