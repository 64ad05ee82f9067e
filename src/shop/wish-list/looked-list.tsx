import { useLingui } from "@lingui/react"
import { type FormEvent, useState } from "react"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import type { LookedAt } from "../../client/wish-list/index.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import { Button } from "../../ui/button.tsx"
import { cleanName } from "../entrance/clean-name.ts"
import "../words.ts"
import "./messages.ts"
import { NameField } from "./name-field.tsx"
import { WishMembers } from "./wish-members.tsx"
import styles from "./wish-panel.module.css"
import { WishRows } from "./wish-rows.tsx"
import { WishTrouble } from "./wish-trouble.tsx"

/** The way in: a name, if one cares to give one, and nothing else. */
function JoinForm() {
  const { i18n } = useLingui()
  const { wishes, visit } = useShop()
  const announce = useAnnounce()
  const [name, setName] = useState(visit.getState().name)
  const join = async (event: FormEvent) => {
    event.preventDefault()
    visit.getState().chooseName(cleanName(name))
    const lists = await wishes.wake()
    await lists.join()
    if (wishes.store.getState().looked === null) announce(i18n._("wish.joined"))
  }
  return (
    <form className={styles.foot} onSubmit={(event) => void join(event)}>
      <p className={styles.hint}>{i18n._("wish.looked")}</p>
      <div className={styles.line}>
        <NameField value={name} onChange={setName} />
        <Button type="submit" className={styles.small}>
          {i18n._("wish.join")}
        </Button>
      </div>
    </form>
  )
}

export interface LookedListProps {
  looked: LookedAt
  surface: "scene" | "list"
  onClose: () => void
}

/** A list that one looks at by its link, without being in it. */
export function LookedList({ looked, surface, onClose }: LookedListProps) {
  const { i18n } = useLingui()
  const { wishes } = useShop()
  const hasOwn = useStore(wishes.store, ({ lists }) => lists.length > 0)
  const lists = () => wishes.wake()
  if (looked.kind === "loading") {
    return (
      <p className={styles.note} role="status">
        {i18n._("wish.loading")}
      </p>
    )
  }
  if (looked.kind !== "open") {
    return (
      <div className={styles.note}>
        <p role="alert">{i18n._(looked.kind === "failed" ? "wish.failed.look" : `wish.${looked.kind}`)}</p>
        {looked.kind === "failed" ? (
          <Button className={styles.small} onClick={() => void lists().then((all) => all.look(looked.code))}>
            {i18n._("shop.retry")}
          </Button>
        ) : (
          <Button
            kind="quiet"
            className={styles.small}
            onClick={() => void lists().then((all) => all.stopLooking())}
          >
            {i18n._("wish.to-own")}
          </Button>
        )}
      </div>
    )
  }
  const { list } = looked
  return (
    <>
      <div className={styles.body}>
        <WishTrouble />
        <WishMembers list={list} self={null} />
        {list.wishes.length === 0 ? <p className={styles.nothing}>{i18n._("wish.empty.looked")}</p> : null}
        <WishRows list={list} self={null} shared surface={surface} onRemove={() => {}} onClose={onClose} />
        {hasOwn ? (
          <button
            type="button"
            className={styles.way}
            onClick={() => void lists().then((all) => all.stopLooking())}
          >
            {i18n._("wish.to-own")}
          </button>
        ) : null}
      </div>
      <JoinForm />
    </>
  )
}
