import { useLingui } from "@lingui/react"
import { useEffect, useMemo, useState } from "react"
import { Link, useLocation } from "wouter"
import type { PromptState, PromptsReply } from "../../../protocol/prompts.ts"
import { Button, quietButtonClass } from "../../../ui/button.tsx"
import { Dialog } from "../../../ui/dialog.tsx"
import { useWords } from "../../format/use-words.ts"
import { ToolButton } from "../../frame/tool-button.tsx"
import type { PageProps } from "../../page-props.ts"
import { SECTION_PATHS } from "../../state/sections.ts"
import { adviceFor } from "../advice.ts"
import { HistoryPanel } from "../history/history-panel.tsx"
import { PreviewPanel } from "../preview/preview-panel.tsx"
import { formOf } from "../prompt-form.ts"
import type { PromptsApi } from "../prompts-api.ts"
import { refusalOf } from "../refusal.ts"
import { contextOf, problemsOf } from "../rule-context.ts"
import { StateChip } from "../state-chip.tsx"
import { TrialPanel } from "../trial/trial-panel.tsx"
import { ChecksPanel } from "./checks-panel.tsx"
import { ConflictNote } from "./conflict-note.tsx"
import { DeedDialog } from "./deed-dialog.tsx"
import { DifferenceTable } from "./difference-table.tsx"
import { formDifferences } from "./differences.ts"
import { FollowUpsRow } from "./follow-ups-row.tsx"
import { HeldNote } from "./held-note.tsx"
import { BurdenRow, LimitsRow, PlacesRow } from "./limits-rows.tsx"
import { ProblemsProvider } from "./problems.tsx"
import styles from "./prompt-editor.module.css"
import { ScaleRow, TextsRow } from "./texts-row.tsx"
import { TriggerRow } from "./trigger-row.tsx"
import { useDraft } from "./use-draft.ts"
import { useLeaving } from "./use-leaving.ts"

export interface PromptEditorProps extends PageProps {
  id: string
  told: PromptsReply
  prompts: PromptsApi
  onChanged: () => void
}

type Asked =
  | { readonly kind: "publish" | "discard" | "history" }
  | { readonly kind: "state"; readonly state: PromptState }
  | { readonly kind: "roll-back"; readonly version: number }

/** One prompt: written on the left; on the right how it is seen, what is wrong with it, and what it would do. */
export function PromptEditor(props: PromptEditorProps) {
  const { id, told, prompts, reading, onChanged, onSignedOut } = props
  const { i18n } = useLingui()
  const { language } = useWords()
  const [, navigate] = useLocation()
  const { showroom } = reading
  const edited = told.prompts.find((each) => each.id === id) ?? null
  const draft = useDraft({ id, edited, edition: told.edition.number, prompts, onChanged })
  const { form, conflict } = draft
  const places = useMemo(() => showroom.scenes.flatMap(({ touchpoints }) => touchpoints), [showroom])
  const context = useMemo(() => contextOf(told, places), [told, places])
  const problems = useMemo(() => problemsOf(form, context), [form, context])
  const advice = useMemo(() => adviceFor(form, context), [form, context])
  const [asked, setAsked] = useState<Asked | null>(null)
  const [deedFailure, setDeedFailure] = useState<string | null>(null)
  const [said, setSaid] = useState("")
  const leaving = useLeaving(draft.isUnsaved)
  const inForce = edited?.prompt ?? null
  const title = form.question[language] || form.question.it || form.question.en || id
  const signedOut = draft.failure === "signed-out"
  useEffect(() => {
    if (signedOut) onSignedOut()
  }, [signedOut, onSignedOut])

  async function save() {
    if (await draft.save()) setSaid(i18n._("prompts.saved"))
  }
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return
      event.preventDefault()
      if (draft.isUnsaved && !draft.busy) void save()
    }
    window.addEventListener("keydown", press)
    return () => window.removeEventListener("keydown", press)
  })

  async function deed(run: () => Promise<unknown>, words: string) {
    setDeedFailure(null)
    try {
      await run()
      setSaid(words)
      setAsked(null)
    } catch (error) {
      const refusal = refusalOf(error)
      setDeedFailure(
        refusal.kind === "failure"
          ? i18n._(`dashboard.failure.${refusal.failure}`)
          : refusal.kind === "problems"
            ? refusal.problems.map(({ path, value, expected }) => `${path}: ${value}, ${expected}`).join("; ")
            : i18n._("prompts.moved"),
      )
      setAsked(null)
    }
    onChanged()
  }
  async function publish(note: string) {
    if (await draft.publish(note)) {
      setSaid(i18n._("prompts.published"))
      setAsked(null)
    } else setAsked(null)
  }
  const close = () => setAsked(null)
  const change: typeof draft.change = (parts) => {
    setSaid("")
    draft.change(parts)
  }
  const inStore = `/?preview=${id}`
  /** What is seen there is what is on the server. */
  async function tryInStore() {
    if (await draft.save()) window.open(inStore, "_blank", "noreferrer")
  }
  const isWrong = problems.length > 0
  const refused = draft.refused.filter(({ prompt }) => prompt !== id)
  return (
    <ProblemsProvider value={problems}>
      <div className={styles.head}>
        <p className={styles.back}>
          <Link href={SECTION_PATHS.prompts}>{i18n._("prompts.all")}</Link>
        </p>
        <h2>{title}</h2>
        <p className={styles.facts}>
          <code>{id}</code>
          <StateChip state={edited?.state ?? null} isHeld={(edited?.held.length ?? 0) > 0} />
          {inForce ? <span>{i18n._("prompts.version", { version: inForce.version })}</span> : null}
          <span>
            {draft.isUnsaved
              ? i18n._("prompts.unsaved")
              : draft.isChanged
                ? i18n._("prompts.draft.kept")
                : i18n._("prompts.as-asked")}
          </span>
        </p>
        <div className={styles.deeds}>
          {inForce ? (
            <ToolButton onClick={() => setAsked({ kind: "history" })}>{i18n._("prompts.history")}</ToolButton>
          ) : null}
          <a
            className={styles.try}
            href={inStore}
            target="_blank"
            rel="noreferrer"
            onClick={(event) => {
              if (!draft.isUnsaved && (edited?.draft || inForce)) return
              event.preventDefault()
              if (!draft.busy && conflict === null) void tryInStore()
            }}
          >
            {i18n._("prompts.in-store")}
          </a>
          {inForce && edited?.state === "live" ? (
            <ToolButton onClick={() => setAsked({ kind: "state", state: "paused" })}>
              {i18n._("prompts.pause")}
            </ToolButton>
          ) : null}
          {inForce && edited?.state !== "live" ? (
            <ToolButton onClick={() => setAsked({ kind: "state", state: "live" })}>
              {i18n._("prompts.resume")}
            </ToolButton>
          ) : null}
          {inForce && edited?.state === "paused" ? (
            <ToolButton onClick={() => setAsked({ kind: "state", state: "retired" })}>
              {i18n._("prompts.retire")}
            </ToolButton>
          ) : null}
          {draft.isChanged ? (
            <ToolButton onClick={() => setAsked({ kind: "discard" })} disabled={draft.busy}>
              {i18n._("prompts.discard")}
            </ToolButton>
          ) : null}
          <ToolButton
            onClick={() => void save()}
            disabled={!draft.isUnsaved || draft.busy || conflict !== null}
            aria-keyshortcuts="Control+S Meta+S"
          >
            {i18n._("prompts.save")}
          </ToolButton>
          <Button
            className={styles.publish}
            unavailable={!draft.isChanged || isWrong || draft.busy || conflict !== null}
            onClick={() => setAsked({ kind: "publish" })}
          >
            {i18n._("prompts.publish")}
          </Button>
        </div>
      </div>
      <p role="status" className={styles.said}>
        {said}
      </p>
      <div role="alert">
        {draft.failure || deedFailure ? (
          <p className={styles.failure}>
            {draft.failure
              ? `${i18n._(`dashboard.failure.${draft.failure}`)} ${i18n._("prompts.kept-here")}`
              : deedFailure}
          </p>
        ) : null}
        {refused.map(({ path, value, expected }) => (
          <p key={`${path} ${expected}`} className={styles.failure}>
            {path}: {i18n._("prompts.problem", { value, expected })}
          </p>
        ))}
      </div>
      {conflict ? (
        <ConflictNote
          conflict={conflict}
          mine={form}
          timezone={showroom.timezone}
          onMine={draft.keepMine}
          onTheirs={draft.takeTheirs}
        />
      ) : null}
      <div className={styles.columns}>
        <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
          <TextsRow form={form} onChange={change} />
          <ScaleRow form={form} onChange={change} />
          <FollowUpsRow form={form} onChange={change} />
          <TriggerRow form={form} zones={[...new Set(places.map(({ zone }) => zone))]} onChange={change} />
          <PlacesRow
            form={form}
            places={places.map((place) => ({ id: place.id, label: place.name[language] }))}
            onChange={change}
          />
          <LimitsRow form={form} onChange={change} />
          <BurdenRow form={form} policy={told.policy.inForce} live={context.live} onChange={change} />
        </form>
        <aside className={styles.side} aria-label={i18n._("prompts.side")}>
          <PreviewPanel form={form} shop={showroom.name} />
          <ChecksPanel problems={problems} advice={advice} />
          <TrialPanel
            form={form}
            context={context}
            prompts={prompts}
            today={reading.period.to}
            isWrong={isWrong}
          />
          {inForce ? <HeldNote id={id} prompts={prompts} days={reading.period} /> : null}
        </aside>
      </div>
      {asked?.kind === "history" ? (
        <HistoryPanel
          id={id}
          edition={told.edition}
          version={inForce?.version ?? null}
          prompts={prompts}
          timezone={showroom.timezone}
          onRollBack={(version) => setAsked({ kind: "roll-back", version })}
          onClose={close}
        />
      ) : null}
      {asked?.kind === "publish" ? (
        <DeedDialog
          title={i18n._("prompts.publish.title")}
          lead={i18n._("prompts.publish.lead")}
          deed={i18n._("prompts.publish")}
          busy={draft.busy}
          onDo={(note) => void publish(note)}
          onClose={close}
        >
          {inForce ? (
            <DifferenceTable
              caption={i18n._("prompts.differences")}
              before={i18n._("prompts.in-force")}
              after={i18n._("prompts.draft")}
              differences={formDifferences(formOf(id, inForce), form)}
            />
          ) : null}
        </DeedDialog>
      ) : null}
      {asked?.kind === "state" ? (
        <DeedDialog
          title={i18n._(`prompts.state.title.${asked.state}`)}
          lead={i18n._(`prompts.state.lead.${asked.state}`)}
          deed={i18n._(`prompts.state.do.${asked.state}`)}
          busy={draft.busy}
          onDo={(note) =>
            void deed(
              () => prompts.setState(id, asked.state, told.edition.number, note),
              i18n._(`prompts.state.done.${asked.state}`),
            )
          }
          onClose={close}
        />
      ) : null}
      {asked?.kind === "roll-back" ? (
        <DeedDialog
          title={i18n._("prompts.roll-back", { version: asked.version })}
          lead={i18n._("prompts.roll-back.lead", { version: asked.version })}
          deed={i18n._("prompts.roll-back.do")}
          busy={draft.busy}
          onDo={(note) =>
            void deed(
              () => prompts.rollBack(id, asked.version, told.edition.number, note),
              i18n._("prompts.roll-back.done", { version: asked.version }),
            )
          }
          onClose={close}
        />
      ) : null}
      {asked?.kind === "discard" ? (
        <Dialog
          title={i18n._("prompts.discard.title")}
          headed
          closeLabel={i18n._("dashboard.close")}
          onClose={close}
          shape="wide"
        >
          <div className={styles.dialog}>
            <p>{i18n._("prompts.discard.lead")}</p>
            <Button
              onClick={() => {
                close()
                void draft.discard().then(() => {
                  if (!inForce) navigate(SECTION_PATHS.prompts)
                })
              }}
            >
              {i18n._("prompts.discard")}
            </Button>
            <Button kind="quiet" onClick={close}>
              {i18n._("prompts.cancel")}
            </Button>
          </div>
        </Dialog>
      ) : null}
      {leaving.asked !== null ? (
        <Dialog
          title={i18n._("prompts.leave.title")}
          headed
          closeLabel={i18n._("dashboard.close")}
          onClose={leaving.stay}
          shape="wide"
        >
          <div className={styles.dialog}>
            <p>{i18n._("prompts.leave.lead")}</p>
            <Link href={leaving.asked} className={quietButtonClass} data-leave>
              {i18n._("prompts.leave.go")}
            </Link>
            <Button onClick={leaving.stay}>{i18n._("prompts.leave.stay")}</Button>
          </div>
        </Dialog>
      ) : null}
    </ProblemsProvider>
  )
}
