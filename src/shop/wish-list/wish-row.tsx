import { useLingui } from "@lingui/react"
import { useRef, useState } from "react"
import { currentLanguage } from "../../client/language.ts"
import { useShop } from "../../client/shop-context.ts"
import type { Wish, WishList } from "../../client/wish-list/index.ts"
import type { Product } from "../../domain/product.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import { PriceTag } from "../price-tag.tsx"
import { useVariant } from "../use-product.ts"
import { memberName, votesOf } from "./wish-words.ts"
import "./messages.ts"
import { WishNote } from "./wish-note.tsx"
import { WishPicture } from "./wish-picture.tsx"
import styles from "./wish-row.module.css"
import { WishTools } from "./wish-tools.tsx"

export interface WishRowProps {
  wish: Wish
  list: WishList
  /** One's own key; `null` when one only looks at the list. */
  self: string | null
  /** Whether others see the list too. */
  shared: boolean
  /** As it is sold now; `undefined` when it isn't, or that isn't known yet. */
  product: Product | undefined
  gone: boolean
  surface: "scene" | "list"
  onLook: (product: Product) => void
  onGo: (product: Product) => void
  onRemove: (wish: Wish) => void
}

function Price({ product }: { product: Product }) {
  return <PriceTag variant={useVariant(product)} />
}

/** What was said of a thing, one line a member. */
function Notes({ wish, list, self }: Pick<WishRowProps, "wish" | "list" | "self">) {
  const { i18n } = useLingui()
  const notes = wish.marks.filter(({ note }) => note !== "")
  if (notes.length === 0) return null
  return (
    <ul className={styles.notes}>
      {notes.map(({ member, note }) => (
        <li key={member} className={styles.said}>
          <bdi className={styles.speaker}>{memberName(i18n, list, self, member)}</bdi>
          <span>
            <bdi>{note}</bdi>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** A thing on the list: what it is, who would like it, and all that can be done with it from here. */
export function WishRow(props: WishRowProps) {
  const { wish, list, self, shared, product, gone, onRemove } = props
  const { i18n } = useLingui()
  const { wishes } = useShop()
  const announce = useAnnounce()
  const [step, setStep] = useState<"idle" | "noting" | "removing">("idle")
  const row = useRef<HTMLLIElement>(null)
  const title = wish.title[currentLanguage()]
  const own = wish.marks.find(({ member }) => member === self)
  const others = wish.marks.filter(({ member, wants }) => wants && member !== self).length
  /** Whoever put it here is the only one to want it: that goes without saying. */
  const alone = wish.marks.length === 1 && wish.marks[0]?.member === wish.by && wish.marks[0].wants
  const facts = { id: wish.product, handle: wish.handle, title: wish.title, image: wish.image }
  const rest = () => {
    setStep("idle")
    row.current?.focus()
  }

  const save = (note: string) => {
    rest()
    void wishes.wake().then((lists) => lists.note(facts, note))
    announce(i18n._("wish.note.saved"))
  }
  const remove = () => {
    if (others > 0 && step !== "removing") setStep("removing")
    else onRemove(wish)
  }
  return (
    <li className={styles.row} ref={row} tabIndex={-1} data-gone={gone || undefined}>
      <WishPicture image={wish.image} product={product} title={title} />
      <div className={styles.words}>
        <h3 className={styles.title}>
          {product ? (
            <button
              type="button"
              className={styles.name}
              aria-label={i18n._("wish.open", { title })}
              onClick={() => props.onLook(product)}
            >
              {title}
            </button>
          ) : (
            title
          )}
        </h3>
        <p className={styles.price}>
          {product ? <Price product={product} /> : gone ? i18n._("wish.gone.product") : null}
        </p>
        {shared ? (
          <p className={styles.who}>
            {wish.by === self
              ? i18n._("wish.by.you")
              : i18n._("wish.by", { name: memberName(i18n, list, self, wish.by) })}
            {alone ? null : ` · ${votesOf(i18n, list, wish, self)}`}
          </p>
        ) : null}
        <Notes wish={wish} list={list} self={self} />
      </div>
      {step === "noting" ? (
        <WishNote title={title} note={own?.note ?? ""} onSave={save} onCancel={rest} />
      ) : step === "removing" ? (
        <div className={styles.sure} role="alert">
          <p>{i18n._("wish.remove.sure", { n: others })}</p>
          <div className={styles.answers}>
            <button type="button" className={styles.answer} onClick={rest}>
              {i18n._("wish.no")}
            </button>
            <button type="button" className={styles.answer} data-main onClick={remove}>
              {i18n._("wish.remove.yes")}
            </button>
          </div>
        </div>
      ) : (
        <WishTools
          {...props}
          title={title}
          facts={facts}
          wants={own?.wants ?? false}
          votes={others + (own?.wants ? 1 : 0)}
          onNote={() => setStep("noting")}
          onTakeOff={remove}
        />
      )}
    </li>
  )
}
