import { useLingui } from "@lingui/react"
import { useEffect, useRef } from "react"
import { Link } from "wouter"
import { SECTION_PATHS, type Section } from "../state/sections.ts"
import { searchForSection } from "../state/use-view-state.ts"
import type { ViewState } from "../state/view-state.ts"
import "./messages.ts"
import styles from "./rail.module.css"
import { SectionIcon } from "./section-icon.tsx"

export interface RailProps {
  sections: readonly Section[]
  section: Section | null
  view: ViewState
}

/** The sections: along the left edge, on a phone along the bottom, where they scroll. They keep the period and the filters. */
export function Rail({ sections, section, view }: RailProps) {
  const { i18n } = useLingui()
  const nav = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another section is another link to be seen
  useEffect(() => {
    const bar = nav.current
    const current = bar?.querySelector<HTMLElement>("[aria-current]")
    if (bar && current) bar.scrollLeft = current.offsetLeft - (bar.clientWidth - current.offsetWidth) / 2
  }, [section])
  return (
    <nav ref={nav} className={styles.nav} aria-label={i18n._("frame.sections")}>
      {sections.map((each) => (
        <Link
          key={each}
          href={`${SECTION_PATHS[each]}${searchForSection(view)}`}
          className={styles.link ?? ""}
          aria-current={each === section ? "page" : undefined}
        >
          <SectionIcon section={each} />
          <span className={styles.long}>{i18n._(`frame.${each}`)}</span>
          <span className={styles.short}>{i18n._(`frame.short.${each}`)}</span>
        </Link>
      ))}
    </nav>
  )
}
