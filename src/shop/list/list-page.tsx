import { useLingui } from "@lingui/react"
import { lazy, type ReactNode, Suspense, useDeferredValue, useEffect, useMemo, useRef, useState } from "react"
import { Link, useLocation, useSearch } from "wouter"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import { SkipLink } from "../../ui/skip-link.tsx"
import { usePageTitle } from "../../ui/use-page-title.ts"
import { VisuallyHidden } from "../../ui/visually-hidden.tsx"
import { CompareTray } from "../compare/compare-tray.tsx"
import { ConsentAsk } from "../consent/consent-ask.tsx"
import { ShopLanguage } from "../shop-language.tsx"
import { ListHeader } from "./list-header.tsx"
import styles from "./list-page.module.css"
import { ListResults } from "./list-results.tsx"
import { ListToolbar } from "./list-toolbar.tsx"
import { createListing } from "./listing.ts"
import { type ListingQuery, listingHref, readListingQuery } from "./listing-query.ts"
import "./messages.ts"
import { isOpenedHere } from "./opened-here.ts"
import { useListPlace } from "./use-list-place.ts"
import { useListSearch } from "./use-list-search.ts"
import { StandsProvider, useStands } from "./use-stands.ts"

const ProductDialog = lazy(() =>
  import("./product-dialog.tsx").then(({ ProductDialog }) => ({ default: ProductDialog })),
)
const CompareDialog = lazy(() =>
  import("../compare/compare-dialog.tsx").then(({ CompareDialog }) => ({ default: CompareDialog })),
)

/** Products that a window shows at once. */
const SEEN_FIRST = 8

/**
 * The same shop as the scene, as a list: on the same stores, so that each half knows what was done in the other.
 * `children`: what other features lay over it.
 */
export function ListPage({ children }: { children?: ReactNode }) {
  const { i18n } = useLingui()
  const shop = useShop()
  const search = useSearch()
  const [, navigate] = useLocation()
  const params = useMemo(() => new URLSearchParams(search), [search])
  const { q, category, sort, available } = readListingQuery(params)
  const query = useMemo(() => ({ q, category, sort, available }), [q, category, sort, available])
  const product = params.get("product")
  usePageTitle(i18n._("shop.list"), shop.showroom.name)

  const stands = useStands()
  const [listing] = useState(() => createListing(shop))
  const state = useStore(listing.state)
  useListSearch(listing, q)
  const comparing = useStore(shop.visit, ({ activity }) => activity.kind === "comparing")
  // When the first products come, those that are seen are drawn, and then the others as there is time.
  const settled = useDeferredValue(state.ids)
  const ids = settled.length === 0 ? state.ids.slice(0, SEEN_FIRST) : state.ids
  const atLeast = useRef(useListPlace(listingHref(query), ids))
  useEffect(() => {
    listing.show(query, atLeast.current)
    atLeast.current = 0
  }, [listing, query])
  useEffect(() => listing.stop, [listing])
  useEffect(() => shop.visit.getState().noteListed(listingHref(query)), [shop, query])
  useEffect(() => {
    shop.visit.getState().show("list")
    shop.visit.getState().browse()
    return () => shop.visit.getState().show(null)
  }, [shop])

  const ask = (change: Partial<ListingQuery>) =>
    navigate(listingHref({ ...query, ...change }), { replace: true })
  const close = () => {
    const { history } = window
    if (isOpenedHere(history.state)) history.back()
    else navigate(listingHref(query), { replace: true, state: history.state })
  }
  return (
    <StandsProvider value={stands}>
      <div className={styles.page}>
        <SkipLink href="#products">{i18n._("list.skip")}</SkipLink>
        <ListHeader q={q} onSearch={(words) => ask({ q: words })} />
        <main className={styles.main} id="products" tabIndex={-1}>
          <h1>
            <VisuallyHidden>{i18n._("list.title")}</VisuallyHidden>
          </h1>
          <ListToolbar query={query} state={state} onAsk={ask} />
          <ListResults
            query={query}
            state={{ ...state, ids }}
            onMore={listing.more}
            onRetry={() => listing.show(query)}
            onReset={() => navigate("/list", { replace: true })}
          />
        </main>
        <footer className={styles.footer}>
          <div className={styles.consent}>
            <ConsentAsk />
          </div>
          <Link href="/my-feedback" className={styles.answers}>
            {i18n._("list.answers")}
          </Link>
          <button
            type="button"
            className={styles.answers}
            aria-haspopup="dialog"
            onClick={() => shop.boards.getState().read(true)}
          >
            {i18n._("list.board")}
          </button>
          <ShopLanguage />
        </footer>
        {children}
        <CompareTray place="list" />
        {comparing ? (
          <Suspense fallback={null}>
            <CompareDialog />
          </Suspense>
        ) : product ? (
          <Suspense fallback={null}>
            <ProductDialog handle={product} onClose={close} />
          </Suspense>
        ) : null}
      </div>
    </StandsProvider>
  )
}
