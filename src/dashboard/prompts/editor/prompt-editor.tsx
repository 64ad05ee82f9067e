import { useLingui } from "@lingui/react"
import { useEffect, useMemo, useState } from "react"
import type { PromptsReply } from "../../../protocol/prompts.ts"
import { useWords } from "../../format/use-words.ts"
import type { PageProps } from "../../page-props.ts"
import { adviceFor } from "../advice.ts"
import { PreviewPanel } from "../preview/preview-panel.tsx"
import type { PromptsApi } from "../prompts-api.ts"
import { refusalOf } from "../refusal.ts"
import { contextOf, problemsOf, setWith } from "../rule-context.ts"
import { PromptResult } from "../trial/prompt-result.tsx"
import { TrialPanel } from "../trial/trial-panel.tsx"
import { ChecksPanel } from "./checks-panel.tsx"
import { ConflictNote } from "./conflict-note.tsx"
import { type Asked, EditorDialogs } from "./editor-dialogs.tsx"
import { EditorHead } from "./editor-head.tsx"
import { FollowUpsRow } from "./follow-ups-row.tsx"
import { HeldNote } from "./held-note.tsx"
import { LeaveDialog } from "./leave-dialog.tsx"
import { BurdenRow, LimitsRow, PlacesRow } from "./limits-rows.tsx"
import { ProblemsProvider } from "./problems.tsx"
import styles from "./prompt-editor.module.css"
import { ScaleRow, TextsRow } from "./texts-row.tsx"
import { TriggerRow } from "./trigger-row.tsx"
import { useDraft } from "./use-draft.ts"

export interface PromptEditorProps extends PageProps {
  id: string
  told: PromptsReply
  prompts: PromptsApi
  onChanged: () => void
}

/** One prompt: written on the left; on the right how it is seen, what is wrong with it, and what it would do. */
export function PromptEditor(props: PromptEditorProps) {
  const { id, told, prompts, reading, onChanged, onSignedOut } = props
  const { i18n } = useLingui()
  const { language } = useWords()
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
      if (draft.isUnsaved && !draft.busy && conflict === null) void save()
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
    if (await draft.publish(note)) setSaid(i18n._("prompts.published"))
    setAsked(null)
  }
  const change: typeof draft.change = (parts) => {
    setSaid("")
    draft.change(parts)
  }
  const refused = draft.refused.filter(({ prompt }) => prompt !== id)
  return (
    <ProblemsProvider value={problems}>
      <EditorHead
        {...{ id, edited, draft }}
        isWrong={problems.length > 0}
        onAsk={setAsked}
        onSave={() => void save()}
      />
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
            title={i18n._("prompts.trial")}
            of={form}
            draft={() => ({ prompts: setWith(form, context).prompts, policy: context.policy })}
            inForce={{ prompts: context.live, policy: context.policy }}
            prompts={prompts}
            today={reading.period.to}
            isWrong={problems.length > 0}
          >
            {(trial) => <PromptResult trial={trial} id={form.id} />}
          </TrialPanel>
          {edited?.prompt ? <HeldNote id={id} prompts={prompts} days={reading.period} /> : null}
        </aside>
      </div>
      {asked ? (
        <EditorDialogs
          {...{ id, asked, told, edited, draft, prompts }}
          timezone={showroom.timezone}
          onAsk={setAsked}
          onPublish={(note) => void publish(note)}
          onDeed={(run, words) => void deed(run, words)}
        />
      ) : null}
      <LeaveDialog isUnsaved={draft.isUnsaved} />
    </ProblemsProvider>
  )
}
