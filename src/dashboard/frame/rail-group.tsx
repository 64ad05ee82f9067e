import { useLingui } from "@lingui/react"
import { useId } from "react"
import { Link } from "wouter"
import { mayReadMetrics, type Role } from "../../domain/role.ts"
import { type Group, SECTION_PATHS, type Section } from "../state/sections.ts"
import { searchForSection } from "../state/use-view-state.ts"
import type { ViewState } from "../state/view-state.ts"
import styles from "./rail.module.css"
import { SectionIcon } from "./section-icon.tsx"

export interface RailGroupProps {
  group: Group
  members: readonly Section[]
  section: Section | null
  /** What stands in a phone's bar. */
  near: readonly Section[]
  view: ViewState
  role: Role
  onExport: () => void
  /** Something was chosen. */
  onGone: () => void
}

/** Sections that belong together; their addresses keep the period and the filters. */
export function RailGroup(props: RailGroupProps) {
  const { group, members, section, near, view, role, onExport, onGone } = props
  const { i18n } = useLingui()
  const id = useId()
  // Where the desk and the export stand: beside the people; for guides, who have no such group, beside the cases.
  const hasDesk = role === "guide" ? group === "act" : role === "owner" && group === "people"
  const hasExport = mayReadMetrics(role) && group === "people"
  return (
    <div className={styles.group}>
      <p id={id} className={styles.title} data-group={group}>
        {i18n._(`frame.group.${group}`)}
      </p>
      <ul className={styles.list} aria-labelledby={id}>
        {members.map((each) => (
          <li key={each}>
            <Link
              href={`${SECTION_PATHS[each]}${searchForSection(view)}`}
              className={styles.link ?? ""}
              data-near={near.includes(each) || undefined}
              aria-current={each === section ? "page" : undefined}
              onClick={onGone}
            >
              <SectionIcon section={each} />
              {i18n._(`frame.${each}`)}
            </Link>
          </li>
        ))}
        {hasDesk ? (
          <li>
            <a href="/staff" className={styles.link} data-near={role === "guide" || undefined}>
              <SectionIcon section="desk" />
              {i18n._("frame.desk")}
            </a>
          </li>
        ) : null}
        {hasExport ? (
          <li>
            <button
              type="button"
              className={styles.link}
              onClick={() => {
                onGone()
                onExport()
              }}
            >
              <SectionIcon section="export" />
              {i18n._("frame.export")}
            </button>
          </li>
        ) : null}
      </ul>
    </div>
  )
}
