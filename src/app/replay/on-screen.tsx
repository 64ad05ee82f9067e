import { useLingui } from "@lingui/react"
import { useStore } from "zustand"
import { momentWords, questionWords } from "../../client/replay/moment-words.ts"
import { heldAt, inHandAt, type Player, questionAt } from "../../client/replay/player.ts"
import { useShop } from "../../client/shop-context.ts"
import { textsOf } from "../../shop/use-product.ts"
import "./messages.ts"
import styles from "./on-screen.module.css"

/** What the visitor had before them at the moment: a question with what they said to it, and the product in their hand. */
export function OnScreen({ player }: { player: Player }) {
  const { i18n } = useLingui()
  const { catalogue } = useShop()
  const at = useStore(player.store, (state) => state.at)
  const products = useStore(catalogue, (state) => state.products)
  const { film } = player
  const question = questionAt(film, at)
  const held = heldAt(film, at)
  const hand = inHandAt(film, at)
  const product = hand === null ? undefined : products.get(hand)
  // Whoever can't see it finds the same in the list of moments.
  return (
    <div className={styles.cards} aria-hidden="true">
      {question ? (
        <div className={styles.card} data-low={question.ending?.prompt?.low || undefined}>
          <p className={styles.kind}>{i18n._("replay.asked")}</p>
          <p className={styles.question}>{questionWords(i18n, question.asked)}</p>
          <p>{question.ending ? momentWords(i18n, question.ending) : i18n._("replay.waiting")}</p>
          {question.ending?.prompt?.comment ? <q>{question.ending.prompt.comment}</q> : null}
        </div>
      ) : null}
      {held && !question ? (
        <div className={styles.card} data-quiet="true">
          <p>{momentWords(i18n, held)}</p>
        </div>
      ) : null}
      {product ? (
        <div className={styles.card} data-product="true">
          {product.image ? <img src={product.image} alt="" width={64} height={64} /> : null}
          <div>
            <p className={styles.kind}>{i18n._("replay.in-hand")}</p>
            <p>{textsOf(product).title}</p>
          </div>
        </div>
      ) : null}
    </div>
  )
}
