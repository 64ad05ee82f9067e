import { useLingui } from "@lingui/react"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import { Button } from "../../ui/button.tsx"
import "../words.ts"
import styles from "./list-results.module.css"
import { countFound, type ListingState } from "./listing.ts"
import type { ListingQuery } from "./listing-query.ts"
import "./messages.ts"
import { ProductCard } from "./product-card.tsx"

export interface ListResultsProps {
  query: ListingQuery
  state: ListingState
  onMore: () => void
  onRetry: () => void
  onReset: () => void
}

function MoreProducts({ query, state, onMore }: Pick<ListResultsProps, "query" | "state" | "onMore">) {
  const { i18n } = useLingui()
  const n = countFound(state, query)
  if (state.next === null) return null
  return (
    <div className={styles.more}>
      {state.more === "failed" ? <p role="alert">{i18n._("list.more.failed")}</p> : null}
      <Button kind="quiet" unavailable={state.more === "loading"} onClick={onMore}>
        {i18n._(
          state.more === "failed"
            ? "shop.retry"
            : state.more === "loading"
              ? "list.more.loading"
              : "list.more",
        )}
      </Button>
      {n === null ? null : <p>{i18n._("list.shown", { shown: state.ids.length, n })}</p>}
    </div>
  )
}

/** The first two are seen on any screen; a large one shows eight at once. */
const pictureAt = (at: number) => (at < 2 ? "first" : at < 8 ? "soon" : "seen")

/** The cards, and what is said when there are none, none yet, or none come. */
export function ListResults({ query, state, onMore, onRetry, onReset }: ListResultsProps) {
  const { i18n } = useLingui()
  const products = useStore(useShop().catalogue, (catalogue) => catalogue.products)
  const { status, ids } = state
  return (
    <>
      {status === "failed" ? (
        <div className={styles.empty}>
          <p role="alert" className={styles.emptyTitle}>
            {i18n._("list.failed")}
          </p>
          <Button onClick={onRetry}>{i18n._("shop.retry")}</Button>
        </div>
      ) : null}
      {status === "ready" && ids.length === 0 ? (
        <div className={styles.empty}>
          <p className={styles.emptyTitle}>{i18n._("list.empty")}</p>
          <p className={styles.hint}>{i18n._("list.empty.hint")}</p>
          <Button kind="quiet" onClick={onReset}>
            {i18n._("list.reset")}
          </Button>
        </div>
      ) : null}
      <ul
        className={styles.grid}
        data-old={status === "loading" || undefined}
        aria-busy={status === "loading"}
      >
        {ids.map((id, at) => {
          const product = products.get(id)
          return product ? (
            <ProductCard key={id} product={product} query={query} picture={pictureAt(at)} />
          ) : null
        })}
      </ul>
      <MoreProducts query={query} state={state} onMore={onMore} />
    </>
  )
}
