import type { ButtonHTMLAttributes, ReactNode } from "react"
import { Link } from "wouter"
import styles from "./pill.module.css"

const classes = (extra?: string) => (extra ? `${styles.pill} ${extra}` : styles.pill)

/** A control that lies over the scene. */
export function Pill({ className, ...rest }: ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="button" className={classes(className)} {...rest} />
}

export interface PillLinkProps {
  href: string
  children: ReactNode
  className?: string | undefined
  "aria-label"?: string
}

/** A pill that goes to another page. */
export function PillLink({ className, ...rest }: PillLinkProps) {
  return <Link className={classes(className)} {...rest} />
}

/** A small number at the end of a pill. Hidden from screen readers: the pill's name says it in words. */
export function Badge({ children }: { children: ReactNode }) {
  return (
    <span className={styles.badge} data-badge aria-hidden="true">
      {children}
    </span>
  )
}
