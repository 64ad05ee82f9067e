import { useLingui } from "@lingui/react"
import { type ReactNode, useEffect } from "react"
import { Link } from "wouter"
import { useShop } from "../../client/shop-context.ts"
import { quietButtonClass } from "../../ui/button.tsx"
import { ShopLanguage } from "../shop-language.tsx"
import "../words.ts"
import styles from "./booking.module.css"
import "./messages.ts"

export interface BookingFrameProps {
  title: string
  lead: string
  children: ReactNode
}

/** A page about a booking. */
export function BookingFrame({ title, lead, children }: BookingFrameProps) {
  const { i18n } = useLingui()
  const { showroom } = useShop()
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
        <h1 className={styles.title}>{title}</h1>
        {lead === "" ? null : <p className={styles.lead}>{lead}</p>}
      </header>
      {children}
      <footer className={styles.footer}>
        <Link href="/" className={quietButtonClass}>
          {i18n._("booking.store")}
        </Link>
        <Link href="/list" className={quietButtonClass}>
          {i18n._("booking.list")}
        </Link>
        <ShopLanguage />
      </footer>
    </main>
  )
}
