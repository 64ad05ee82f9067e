import { useLingui } from "@lingui/react"
import { useCallback, useEffect, useMemo, useState } from "react"
import { useLocation } from "wouter"
import { noteReadsNumbers } from "../../client/plan/plan-hint.ts"
import { mayReadMetrics } from "../../domain/role.ts"
import type { ShowroomReply } from "../../protocol/showroom.ts"
import type { SignedIn } from "../../staff/session-gate.tsx"
import { SkipLink } from "../../ui/skip-link.tsx"
import { usePageTitle } from "../../ui/use-page-title.ts"
import { TimezoneContext } from "../format/timezone.ts"
import { useWords } from "../format/use-words.ts"
import { useLive } from "../live/use-live.ts"
import { useServices } from "../services-context.ts"
import { hasPeriod, sectionAt, sectionsFor } from "../state/sections.ts"
import { useViewState } from "../state/use-view-state.ts"
import { Account } from "./account.tsx"
import styles from "./dashboard-frame.module.css"
import { type FrameDialog, FrameDialogs } from "./frame-dialogs.tsx"
import "./messages.ts"
import { MissingSection } from "./missing-section.tsx"
import { Rail } from "./rail.tsx"
import { readingOf, todayIn } from "./reading-of.ts"
import { isBuilt, SectionPage } from "./section-page.tsx"
import { Toolbar } from "./toolbar.tsx"
import { useSearchKey } from "./use-search-key.ts"
import { useKeysWanted, useShortcuts } from "./use-shortcuts.ts"
import { useTheme } from "./use-theme.ts"
import { useTop } from "./use-top.ts"

/** Rail, toolbar and the section that the address names. */
export function DashboardFrame({ showroom, signedIn }: { showroom: ShowroomReply; signedIn: SignedIn }) {
  const { i18n } = useLingui()
  const { language } = useWords()
  const { now, storage } = useServices()
  const [view, change] = useViewState()
  const [path] = useLocation()
  const { role } = signedIn.person
  const sections = sectionsFor(role, isBuilt)
  const { live, turn } = useLive(mayReadMetrics(role) ? "/api/live" : "/api/cases/live")
  // The store then asks who this is, and offers the plan's numbers on its floor.
  useEffect(() => {
    if (mayReadMetrics(role)) noteReadsNumbers(storage, true)
  }, [role, storage])
  const { theme, choose } = useTheme()
  const [keysWanted, setKeysWanted] = useKeysWanted()
  const [dialog, setDialog] = useState<FrameDialog | null>(null)
  const [stuck, setStuck] = useState(false)
  const named = sectionAt(path)
  const section = named && sections.includes(named) ? named : null
  const title = section ? i18n._(`frame.${section}`) : i18n._("frame.missing.title")
  useTop(section)
  usePageTitle(title, i18n._("dashboard.title"), showroom.name)

  const keys = useMemo(
    () => ({ t: () => change({ table: !view.table }), "?": () => setDialog("how") }),
    [change, view.table],
  )
  useShortcuts(keysWanted, keys)
  const search = useCallback(() => setDialog("search"), [])
  useSearchKey(search)

  const today = todayIn(showroom, now())
  const reading = useMemo(
    () => ({ showroom, ...readingOf({ view, section, today, language }) }),
    [showroom, view, section, today, language],
  )
  const page = { reading, view, change, turn, live, onSignedOut: signedIn.forget }
  return (
    <TimezoneContext value={showroom.timezone}>
      <div className={styles.frame}>
        <SkipLink href="#numbers">{i18n._("frame.skip")}</SkipLink>
        <header className={styles.rail}>
          <p className={styles.brand}>Vetrina</p>
          <p className={styles.store}>{showroom.name}</p>
          <Rail
            sections={sections}
            section={section}
            view={view}
            role={role}
            onExport={() => setDialog("export")}
            onSearch={search}
          />
          <div className={styles.account}>
            <div role="alert">
              {stuck ? <p className={styles.stuck}>{i18n._("frame.sign-out.failed")}</p> : null}
            </div>
            <Account
              person={signedIn.person}
              theme={theme}
              onTheme={choose}
              keysWanted={keysWanted}
              onKeysWanted={setKeysWanted}
              onSignOut={() => signedIn.leave().catch(() => setStuck(true))}
            />
          </div>
        </header>
        <main id="numbers" tabIndex={-1} className={styles.main}>
          <div className={styles.top}>
            <h1>{title}</h1>
            {section && hasPeriod(section) ? (
              <Toolbar
                view={view}
                change={change}
                reading={reading}
                today={today}
                keysWanted={keysWanted}
                onHow={() => setDialog("how")}
              />
            ) : null}
          </div>
          {section ? (
            <SectionPage {...page} {...{ section, showroom, role, keysWanted }} />
          ) : (
            <MissingSection />
          )}
        </main>
        <FrameDialogs
          shown={dialog}
          {...{ reading, today, view, role, sections }}
          onClose={() => setDialog(null)}
        />
      </div>
    </TimezoneContext>
  )
}
