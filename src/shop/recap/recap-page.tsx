import { useLingui } from "@lingui/react"
import { useEffect, useState } from "react"
import { Link } from "wouter"
import { currentLanguage } from "../../client/language.ts"
import type { RecapReply } from "../../client/replies.ts"
import { useShop } from "../../client/shop-context.ts"
import { localeOf } from "../../domain/language.ts"
import { Button, quietButtonClass } from "../../ui/button.tsx"
import { usePageTitle } from "../../ui/use-page-title.ts"
import { ShopLanguage } from "../shop-language.tsx"
import "../words.ts"
import "./messages.ts"
import { RecapActions } from "./recap-actions.tsx"
import { RecapItem, type RecapThing } from "./recap-item.tsx"
import styles from "./recap-page.module.css"
import { type RecapTools, recapTools } from "./recap-tools.ts"
import { RefillCart } from "./refill-cart.tsx"
import { useRecap } from "./use-recap.ts"
import { useRecapReturn } from "./use-recap-return.ts"

const day = (at: string) =>
  new Intl.DateTimeFormat(localeOf(currentLanguage()), { dateStyle: "long" }).format(new Date(at))

function Section({ title, things }: { title: string; things: readonly RecapThing[] }) {
  if (things.length === 0) return null
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{title}</h2>
      <ul className={styles.items}>
        {things.map((thing) => (
          <RecapItem key={thing.variantId} thing={thing} />
        ))}
      </ul>
    </section>
  )
}

/** What the guide wrote, as they wrote it. */
function Letter({ letter: { guide, text } }: { letter: NonNullable<RecapReply["letter"]> }) {
  const { i18n } = useLingui()
  return (
    <section className={styles.letter} aria-label={i18n._("recap.letter", { name: guide })}>
      <p className={styles.by}>{i18n._("recap.letter", { name: guide })}</p>
      {text === "" ? null : (
        <p dir="auto" className={styles.text}>
          {text}
        </p>
      )}
    </section>
  )
}

function Recap({ recap, tools }: { recap: RecapReply; tools: RecapTools }) {
  const { i18n } = useLingui()
  const { items } = recap
  const taken = items.filter(({ quantity }) => quantity > 0)
  const compared = items.filter((each) => each.quantity === 0 && each.compared)
  const seen = items.filter((each) => each.quantity === 0 && !each.compared)
  return (
    <>
      <p className={styles.lead}>
        {i18n._(recap.letter ? "recap.lead.letter" : "recap.lead", {
          made: day(recap.madeAt),
          expires: day(recap.expiresAt),
        })}
      </p>
      {recap.letter ? <Letter letter={recap.letter} /> : null}
      <RecapActions recap={recap} tools={tools} />
      <Section title={i18n._("recap.cart")} things={taken} />
      <RefillCart things={taken} />
      <Section title={i18n._("recap.compared")} things={compared} />
      <Section title={i18n._("recap.seen")} things={seen} />
    </>
  )
}

/** What somebody looked at, compared and took, with the prices of then and of now, and the way back to each. */
export function RecapPage({ code, ...given }: { code: string; tools?: RecapTools }) {
  const { i18n } = useLingui()
  const { showroom } = useShop()
  const loaded = useRecap(code)
  useRecapReturn()
  const [tools] = useState(() => given.tools ?? recapTools(window))
  usePageTitle(i18n._("recap.title"), showroom.name)
  useEffect(() => {
    const robots = document.createElement("meta")
    robots.name = "robots"
    robots.content = "noindex"
    document.head.append(robots)
    return () => robots.remove()
  }, [])
  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <Link href="/" className={styles.brand}>
          {showroom.name}
        </Link>
        <h1 className={styles.title}>{i18n._("recap.title")}</h1>
      </header>
      {loaded.kind === "loading" ? <p role="status">{i18n._("recap.loading")}</p> : null}
      {loaded.kind === "missing" ? <p role="status">{i18n._("recap.missing")}</p> : null}
      {loaded.kind === "failed" ? (
        <div className={styles.failed}>
          <p role="alert">{i18n._("recap.failed")}</p>
          <Button onClick={loaded.retry}>{i18n._("shop.retry")}</Button>
        </div>
      ) : null}
      {loaded.kind === "ready" ? <Recap recap={loaded.recap} tools={tools} /> : null}
      <footer className={styles.footer}>
        <Link href="/" className={quietButtonClass}>
          {i18n._("recap.store")}
        </Link>
        <Link href="/list" className={quietButtonClass}>
          {i18n._("recap.all")}
        </Link>
        <ShopLanguage />
      </footer>
    </main>
  )
}
