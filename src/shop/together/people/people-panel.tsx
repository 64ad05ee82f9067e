import { useLingui } from "@lingui/react"
import { useState } from "react"
import { useStore } from "zustand"
import { useShop } from "../../../client/shop-context.ts"
import type { CompanyTools } from "../company-tools.ts"
import "../messages.ts"
import { PanelFrame, type PanelFrameProps } from "../panel-frame.tsx"
import { statusWords } from "../status-words.ts"
import { BlockedList } from "./blocked-list.tsx"
import { CompanySwitch } from "./company-switch.tsx"
import { InviteLink } from "./invite-link.tsx"
import "./messages.ts"
import { VoiceSection } from "../voice/voice-section.tsx"
import styles from "./people-panel.module.css"
import { PersonRow } from "./person-row.tsx"
import { ReportDialog, type Reported } from "./report-dialog.tsx"
import { sortPeople } from "./sort-people.ts"
import { StatusNote } from "./status-note.tsx"

export interface PeoplePanelProps extends Pick<PanelFrameProps, "side" | "onClose"> {
  tools: CompanyTools
}

/** Whom one is with: who they are, what they look at, and how one is left in peace. */
export function PeoplePanel({ side, onClose, tools }: PeoplePanelProps) {
  const { i18n } = useLingui()
  const { presence } = useShop()
  const status = useStore(presence.store, (state) => state.status)
  const people = useStore(presence.store, (state) => state.people)
  const [reporting, setReporting] = useState<Reported | null>(null)
  const here = status.kind === "together" || status.kind === "resuming"
  return (
    <PanelFrame title={i18n._("together.people")} side={side} onClose={onClose}>
      <div className={styles.body}>
        <CompanySwitch />
        <StatusNote tools={tools} />
        {here ? (
          <>
            <VoiceSection />
            {status.room.kind === "open" ? <p className={styles.staff}>{i18n._("together.staff")}</p> : null}
            <h3 className={styles.count}>{statusWords(i18n, "together", people.size)}</h3>
            {people.size > 0 ? (
              <ul className={styles.list} aria-label={i18n._("together.people.list")}>
                {sortPeople(people.values()).map((person) => (
                  <PersonRow
                    key={person.key}
                    person={person}
                    onReport={() => setReporting({ key: person.key, name: person.name })}
                  />
                ))}
              </ul>
            ) : (
              <p className={styles.nobody}>{i18n._("together.nobody")}</p>
            )}
          </>
        ) : null}
        <BlockedList />
      </div>
      {here ? <InviteLink tools={tools} /> : null}
      {reporting ? <ReportDialog who={reporting} onClose={() => setReporting(null)} /> : null}
    </PanelFrame>
  )
}
