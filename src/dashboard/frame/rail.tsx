import { useLingui } from "@lingui/react"
import { type KeyboardEvent, useEffect, useRef, useState } from "react"
import type { Role } from "../../domain/role.ts"
import { Kbd } from "../../ui/kbd.tsx"
import { grouped, nearOf, type Section } from "../state/sections.ts"
import type { ViewState } from "../state/view-state.ts"
import "./messages.ts"
import styles from "./rail.module.css"
import { RailGroup } from "./rail-group.tsx"
import { SectionIcon } from "./section-icon.tsx"
import { whenLaidOut } from "./when-laid-out.ts"

export interface RailProps {
  sections: readonly Section[]
  section: Section | null
  view: ViewState
  role: Role
  onExport: () => void
  onSearch: () => void
}

/** As it is printed on the keyboards of the machine. */
const SEARCH_KEY = /Mac|iPhone|iPad/.test(globalThis.navigator?.userAgent ?? "") ? "⌘K" : "Ctrl K"

/** Not of the page: only the rail may scroll. */
function showCurrent(bar: HTMLElement): void {
  const current = bar.querySelector<HTMLElement>("[aria-current]")
  if (!current) return
  const from = current.offsetTop - bar.offsetTop
  if (from < bar.scrollTop || from + current.offsetHeight > bar.scrollTop + bar.clientHeight)
    bar.scrollTop = from - bar.clientHeight / 2
}

/**
 * The sections in their groups, along the left edge; on a phone the most used stand along the bottom, and all of them in a
 * sheet that rises from there.
 */
export function Rail({ sections, section, view, role, onExport, onSearch }: RailProps) {
  const { i18n } = useLingui()
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const nav = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another section is another link to be seen
  useEffect(() => {
    const bar = nav.current
    return bar ? whenLaidOut(bar, () => showCurrent(bar)) : undefined
  }, [section])
  const near = nearOf(sections)
  const isFar = section !== null && !near.includes(section)
  const close = () => setOpen(false)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !open) return
    close()
    opener.current?.focus()
  }
  return (
    <>
      {open ? <div className={styles.veil} aria-hidden="true" onPointerDown={close} /> : null}
      <nav
        ref={nav}
        className={styles.nav}
        data-open={open || undefined}
        aria-label={i18n._("frame.sections")}
        onKeyDown={onKeyDown}
      >
        <button
          type="button"
          className={`${styles.link} ${styles.search}`}
          aria-keyshortcuts="Meta+K Control+K"
          onClick={() => {
            close()
            onSearch()
          }}
        >
          <SectionIcon section="search" />
          {i18n._("frame.search")} <Kbd>{SEARCH_KEY}</Kbd>
        </button>
        {grouped(sections).map(([group, members]) => (
          <RailGroup
            key={group}
            {...{ group, members, section, near, view, role, onExport }}
            onGone={close}
          />
        ))}
        {sections.length > near.length ? (
          <button
            ref={opener}
            type="button"
            className={`${styles.link} ${styles.more}`}
            aria-expanded={open}
            data-far={isFar || undefined}
            onClick={() => setOpen(!open)}
          >
            <SectionIcon section={open ? "less" : "more"} />
            {i18n._(open ? "dashboard.close" : "frame.rest")}
          </button>
        ) : null}
      </nav>
    </>
  )
}
