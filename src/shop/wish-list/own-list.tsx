import { useLingui } from "@lingui/react"
import { useEffect, useRef, useState } from "react"
import { useStore } from "zustand"
import { currentLanguage } from "../../client/language.ts"
import { useShop } from "../../client/shop-context.ts"
import type { ShownList, Wish } from "../../client/wish-list/index.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import { Button } from "../../ui/button.tsx"
import { Icon } from "../../ui/icon.tsx"
import { SelectPill } from "../../ui/select-pill.tsx"
import type { CompanyTools } from "../together/company-tools.ts"
import "./messages.ts"
import { WishFoot } from "./wish-foot.tsx"
import { WishMembers } from "./wish-members.tsx"
import { WishOptions } from "./wish-options.tsx"
import styles from "./wish-panel.module.css"
import { WishRows } from "./wish-rows.tsx"
import { WishTrouble } from "./wish-trouble.tsx"
import { listLabel } from "./wish-words.ts"

function Ended({ shown }: { shown: ShownList }) {
  const { i18n } = useLingui()
  const { wishes } = useShop()
  const forget = (keep: boolean) => void wishes.wake().then((lists) => lists.forget(shown.id, keep))
  return (
    <div className={styles.trouble}>
      <p role="status">{i18n._(shown.fate === "gone" ? "wish.gone" : "wish.closed.kept")}</p>
      <div className={styles.line}>
        {shown.list.wishes.length > 0 ? (
          <Button className={styles.small} onClick={() => forget(true)}>
            {i18n._("wish.keep")}
          </Button>
        ) : null}
        <Button kind="quiet" className={styles.small} onClick={() => forget(false)}>
          {i18n._("wish.forget")}
        </Button>
      </div>
    </div>
  )
}

/** Which of one's lists it is; nothing where there is only one. */
function ListChoice({ shown }: { shown: ShownList }) {
  const { i18n } = useLingui()
  const { wishes } = useShop()
  const lists = useStore(wishes.store, (state) => state.lists)
  if (lists.length < 2) return null
  return (
    <SelectPill
      label={i18n._("wish.lists")}
      value={shown.id}
      options={lists.map((each) => ({ id: each.id, label: listLabel(i18n, each) }))}
      onChoose={(id) => void wishes.wake().then((all) => all.choose(id))}
    />
  )
}

function Unsent({ shown }: { shown: ShownList }) {
  const { i18n } = useLingui()
  const { wishes } = useShop()
  const offline = useStore(wishes.store, (state) => state.offline)
  if (shown.code === null || (!offline && shown.unsent === 0)) return null
  if (!offline) return null
  return (
    <p className={styles.trouble} role="status">
      <Icon name="offline" size={18} />{" "}
      {shown.unsent > 0 ? i18n._("wish.unsent", { n: shown.unsent }) : i18n._("wish.offline")}
    </p>
  )
}

/** Says what was taken off, and brings it back. The button that took it has gone with it, so the focus comes here. */
function UndoTaken({ title, onUndo }: { title: string; onUndo: () => void }) {
  const { i18n } = useLingui()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  return (
    <div className={styles.undo}>
      <p>{i18n._("wish.removed", { title })}</p>
      <button type="button" className={styles.way} ref={button} onClick={onUndo}>
        <Icon name="put-back" size={18} />
        {i18n._("wish.undo")}
      </button>
    </div>
  )
}

export interface OwnListProps {
  /** `null`: nothing was ever noted. */
  shown: ShownList | null
  surface: "scene" | "list"
  tools: CompanyTools
  onClose: () => void
}

/** A list that one takes part in: what is on it, who is in it, and its link. */
export function OwnList({ shown, surface, tools, onClose }: OwnListProps) {
  const { i18n } = useLingui()
  const { wishes } = useShop()
  const announce = useAnnounce()
  const [taken, setTaken] = useState<Wish | null>(null)
  const isEmpty = shown?.list.wishes.length === 0 && shown.code === null && shown.fate === "open"
  if (shown === null || (isEmpty && taken === null)) {
    return (
      <div className={styles.body}>
        {shown ? <ListChoice shown={shown} /> : null}
        <WishTrouble />
        <div className={styles.nothing}>
          <p>{i18n._("wish.empty")}</p>
          <p className={styles.hint}>{i18n._("wish.empty.hint")}</p>
        </div>
        {shown ? <WishOptions shown={shown} /> : null}
      </div>
    )
  }
  const { list, self, fate } = shown
  const shared = shown.code !== null
  const isOpen = fate === "open" && !list.closed
  const title = taken?.title[currentLanguage()] ?? ""
  const remove = async (wish: Wish) => {
    const lists = await wishes.wake()
    await lists.remove(wish.product)
    setTaken(wish)
    announce(i18n._("wish.removed", { title: wish.title[currentLanguage()] }))
  }
  const restore = async ({ product, handle, title: words, image, marks }: Wish) => {
    const lists = await wishes.wake()
    const facts = { id: product, handle, title: words, image }
    const own = marks.find(({ member }) => member === self)
    await lists.toggle(facts)
    if (own && own.note !== "") await lists.note(facts, own.note)
    setTaken(null)
    announce(i18n._("wish.restored", { title }))
  }
  return (
    <>
      <div className={styles.body}>
        <ListChoice shown={shown} />
        <WishTrouble />
        {isOpen ? <Unsent shown={shown} /> : <Ended shown={shown} />}
        {shared && isOpen ? <WishMembers list={list} self={self} /> : null}
        {taken ? <UndoTaken key={taken.product} title={title} onUndo={() => void restore(taken)} /> : null}
        {list.wishes.length === 0 && isOpen ? (
          <div className={styles.nothing}>
            <p>{i18n._("wish.empty")}</p>
            <p className={styles.hint}>{i18n._("wish.empty.hint")}</p>
          </div>
        ) : null}
        <WishRows
          list={list}
          self={isOpen ? self : null}
          shared={shared}
          surface={surface}
          onRemove={(wish) => void remove(wish)}
          onClose={onClose}
        />
        {isOpen ? <WishOptions shown={shown} /> : null}
      </div>
      {isOpen ? <WishFoot shown={shown} tools={tools} /> : null}
    </>
  )
}
