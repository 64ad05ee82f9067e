import { Link } from "wouter"
import styles from "./skip-link.module.css"

/** The first stop of the Tab key, unseen until it is reached. An `href` that begins with # stays on the page. */
export function SkipLink({ href, children }: { href: string; children: string }) {
  if (!href.startsWith("#")) {
    return (
      <Link href={href} className={styles.link} data-skip>
        {children}
      </Link>
    )
  }
  return (
    <a href={href} className={styles.link} data-skip>
      {children}
    </a>
  )
}
