import { useLingui } from "@lingui/react"
import { useCallback, useEffect, useMemo, useRef, useState } from "react"
import type { Role } from "../../domain/role.ts"
import type { ShowroomReply } from "../../protocol/showroom.ts"
import { Kbd } from "../../ui/kbd.tsx"
import { useWords } from "../format/use-words.ts"
import { ChoiceSelect } from "../frame/choice-select.tsx"
import { FailureNote, Freshness } from "../frame/freshness.tsx"
import { Segmented } from "../frame/segmented.tsx"
import { ToolButton } from "../frame/tool-button.tsx"
import { useShortcuts } from "../frame/use-shortcuts.ts"
import { useLoaded } from "../load/use-loaded.ts"
import { useServices } from "../services-context.ts"
import { createCasesApi } from "./ask-cases.ts"
import { CaseDetail, type CaseFields } from "./case-detail.tsx"
import { CaseList } from "./case-list.tsx"
import styles from "./cases-page.module.css"
import { CASE_LISTS, CASE_ORDERS, orderOf, useCasesView } from "./cases-view.ts"
import { FiguresNote } from "./figures-note.tsx"
import "./messages.ts"
import "./history-messages.ts"
import { type Draft, NO_DRAFT } from "./reply-editor.tsx"
import { useCaseDeeds } from "./use-case-deeds.ts"
import { useCaseLines } from "./use-case-lines.ts"

export interface CasesPageProps {
  showroom: ShowroomReply
  role: Role
  keysWanted: boolean
  /** Grows when something has changed. */
  turn: number
  live: boolean | null
  onSignedOut: () => void
}

/** What waits for the answer of a person. */
export function CasesPage({ showroom, role, keysWanted, turn, live, onSignedOut }: CasesPageProps) {
  const { i18n } = useLingui()
  const { language } = useWords()
  const { api } = useServices()
  const cases = useMemo(() => createCasesApi(api, language), [api, language])
  const [view, change] = useCasesView()
  const { open } = view
  const listing = useCaseLines(cases, view, { language, turn })
  const one = useLoaded(
    `${open} ${language}`,
    (signal) => (open ? cases.one(open, signal) : Promise.resolve(null)),
    turn,
  )
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({})
  const reply = useRef<HTMLTextAreaElement>(null)
  const note = useRef<HTMLInputElement>(null)
  const closing = useRef<HTMLButtonElement>(null)
  const fields: CaseFields = { reply, note, closing }
  const { loading, lines, more, isComing } = listing
  const signedOut = loading.kind !== "first" && loading.failure === "signed-out"
  useEffect(() => {
    if (signedOut) onSignedOut()
  }, [signedOut, onSignedOut])

  const kase = one.loading.kind === "ready" && !one.loading.stale ? one.loading.data : null
  const gone = one.loading.kind === "failed" && one.loading.failure === "refused"
  const deeds = useCaseDeeds({
    kase,
    cases,
    onDone: () => {
      listing.reload()
      one.reload()
    },
    onReplied: (id) => setDrafts(({ [id]: _, ...others }) => others),
  })
  const counts = loading.kind === "ready" ? loading.data.counts : null
  const now = loading.kind === "ready" ? Date.parse(loading.data.now) : 0

  const latest = useRef({ lines, more, open, deeds, kase })
  latest.current = { lines, more, open, deeds, kase }
  /** The last case that is here: whoever steps on from it opens the one after it when that has come. */
  const [stepFrom, setStepFrom] = useState<string | null>(null)
  const following = stepFrom === null ? undefined : lines[lines.findIndex(({ id }) => id === stepFrom) + 1]
  useEffect(() => {
    if (stepFrom === null || (isComing && open === stepFrom && !following)) return
    setStepFrom(null)
    if (open === stepFrom && following) change({ open: following.id })
  }, [stepFrom, isComing, open, following, change])
  /** The focus goes back to the line of the case; on a phone the list is there only when the case is gone. */
  const back = useCallback(() => {
    const { open } = latest.current
    change({ open: null })
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-case="${open}"]`)?.focus())
  }, [change])
  const keys = useMemo(() => {
    const step = (by: number) => {
      const { lines, more, open } = latest.current
      const at = lines.findIndex(({ id }) => id === open)
      const next = lines[Math.min(lines.length - 1, Math.max(0, at < 0 ? 0 : at + by))]
      if (next && next.id !== open) change({ open: next.id })
      else if (by > 0 && open && more) {
        setStepFrom(open)
        more()
      }
    }
    return {
      j: () => step(1),
      k: () => step(-1),
      a: () => latest.current.kase?.assignee === null && latest.current.deeds.take(),
      e: () => closing.current?.focus(),
      n: () => note.current?.focus(),
      r: () => reply.current?.focus(),
      escape: () => back(),
    }
  }, [change, back])
  useShortcuts(keysWanted, keys)
  /** Those that are closed aren't counted, nor those about one thing. */
  const all = counts && view.of === null && view.list !== "closed" ? counts[view.list] : null

  return (
    <div className={styles.page} aria-busy={loading.kind === "first" || undefined}>
      <div className={styles.tools}>
        <Segmented
          label={i18n._("cases.lists")}
          options={CASE_LISTS.map((id) => ({
            id,
            label:
              counts && id !== "closed"
                ? `${i18n._(`cases.list.${id}`)} ${counts[id]}`
                : i18n._(`cases.list.${id}`),
          }))}
          value={view.list}
          onChoose={(list) => change({ list, order: null, open: null })}
        />
        <ChoiceSelect
          label={i18n._("cases.order")}
          value={orderOf(view)}
          options={CASE_ORDERS.map((id) => ({ id, label: i18n._(`cases.order.${id}`) }))}
          onChoose={(order) => change({ order })}
        />
        {view.of === null ? null : (
          <ToolButton onClick={() => change({ of: null, open: null })}>{i18n._("cases.of.all")}</ToolButton>
        )}
        {counts && counts.overdue > 0 ? (
          <p className={styles.overdue}>{i18n._("cases.overdue", { count: counts.overdue })}</p>
        ) : null}
      </div>
      {role === "guide" ? null : <FiguresNote cases={cases} turn={turn} />}
      <FailureNote loading={loading} onRetry={listing.reload} />
      <div className={styles.columns} data-open={open ? true : undefined}>
        <div className={styles.lines} data-stale={(loading.kind === "ready" && loading.stale) || undefined}>
          {loading.kind === "first" ? <p className={styles.note}>{i18n._("dashboard.loading")}</p> : null}
          {loading.kind === "ready" && lines.length === 0 ? (
            <div className={styles.empty}>
              <h2>{i18n._(`cases.empty.${view.list}`)}</h2>
              <p>{i18n._("cases.empty.text")}</p>
            </div>
          ) : null}
          {lines.length > 0 ? (
            <CaseList cases={lines} openId={open} now={now} onOpen={(id) => change({ open: id })} />
          ) : null}
          {lines.length > 0 && (all === null ? more : all > lines.length) ? (
            <p className={styles.more}>
              {all === null ? null : <span>{i18n._("cases.shown", { shown: lines.length, all })}</span>}
              <button type="button" aria-disabled={more === null || undefined} onClick={() => more?.()}>
                {i18n._("cases.more")}
              </button>
            </p>
          ) : null}
        </div>
        {kase ? (
          <CaseDetail
            kase={kase}
            cases={cases}
            deeds={deeds}
            draft={drafts[kase.id] ?? NO_DRAFT}
            onDraft={(draft) => setDrafts((all) => ({ ...all, [kase.id]: draft }))}
            keysWanted={keysWanted}
            timezone={showroom.timezone}
            fields={fields}
            onBack={back}
          />
        ) : open ? (
          <p className={styles.note}>{i18n._(gone ? "cases.gone" : "dashboard.loading")}</p>
        ) : lines.length > 0 ? (
          <p className={`${styles.note} ${styles.hint}`}>{i18n._("cases.choose")}</p>
        ) : null}
      </div>
      {keysWanted ? (
        <p className={styles.keys}>
          <Kbd>J</Kbd> <Kbd>K</Kbd> {i18n._("cases.keys.move")} <Kbd>A</Kbd> {i18n._("cases.keys.take")}{" "}
          <Kbd>R</Kbd> {i18n._("cases.keys.reply")} <Kbd>N</Kbd> {i18n._("cases.keys.note")} <Kbd>E</Kbd>{" "}
          {i18n._("cases.keys.close")}
        </p>
      ) : null}
      <Freshness loading={loading} live={live} />
    </div>
  )
}
