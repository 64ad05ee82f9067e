import { useLingui } from "@lingui/react"
import { useMemo, useState } from "react"
import { Link } from "wouter"
import { DEFAULT_POLICY } from "../../../domain/asking-policy.ts"
import { placeOfProblem, readRuleSet } from "../../../domain/read-rule-set.ts"
import type { RuleProblem } from "../../../protocol/prompts.ts"
import { Button } from "../../../ui/button.tsx"
import { useWords } from "../../format/use-words.ts"
import { ToolButton } from "../../frame/tool-button.tsx"
import { useServices } from "../../services-context.ts"
import { SECTION_PATHS } from "../../state/sections.ts"
import { ChecksPanel } from "../editor/checks-panel.tsx"
import { DeedDialog } from "../editor/deed-dialog.tsx"
import { DifferenceTable } from "../editor/difference-table.tsx"
import { differencesOf } from "../editor/differences.ts"
import { NumberField, Row } from "../editor/fields.tsx"
import { LeaveDialog } from "../editor/leave-dialog.tsx"
import { ProblemsProvider } from "../editor/problems.tsx"
import styles from "../editor/prompt-editor.module.css"
import { createUnsavedKeeper } from "../kept-form.ts"
import type { PromptListProps } from "../prompt-list.tsx"
import { refusalOf } from "../refusal.ts"
import { contextOf } from "../rule-context.ts"
import { PolicyResult } from "../trial/policy-result.tsx"
import { TrialPanel } from "../trial/trial-panel.tsx"
import { POLICY_ROWS, type PolicyForm, policyBody, policyForm } from "./policy-form.ts"

/** How much may be asked of one visitor, over all prompts. */
export function PolicyEditor({ told, prompts, reading, onChanged }: PromptListProps) {
  const { i18n } = useLingui()
  const { language } = useWords()
  const { storage } = useServices()
  const keeper = useMemo(() => createUnsavedKeeper(storage), [storage])
  const { draft, inForce } = told.policy
  const stored = policyForm(draft?.body ?? inForce)
  const [mine, setMine] = useState<PolicyForm | null>(() => {
    const unsaved = keeper.read("_policy")
    return unsaved && policyForm(unsaved.body)
  })
  const [busy, setBusy] = useState(false)
  const [asks, setAsks] = useState(false)
  const [said, setSaid] = useState("")
  const [failure, setFailure] = useState<string | null>(null)
  const form = mine ?? stored
  const differs = (a: PolicyForm, b: PolicyForm) => differencesOf(policyBody(a), policyBody(b)).length > 0
  const isUnsaved = mine !== null && differs(mine, stored)
  const isChanged = differs(form, policyForm(inForce))
  const places = reading.showroom.scenes.flatMap(({ touchpoints }) => touchpoints)
  const context = contextOf(told, places)
  const read = readRuleSet({ prompts: context.live, policy: policyBody(form) }, context.touchpoints)
  const problems: readonly RuleProblem[] =
    read.kind === "rules"
      ? []
      : read.problems.map((problem) => {
          const place = placeOfProblem(problem)
          const prompt = place.of === "prompt" ? (context.live[place.index]?.id ?? null) : null
          return { ...problem, prompt, field: place.of === "policy" ? place.field : `${prompt}` }
        })

  const write = (next: PolicyForm) => {
    keeper.keep("_policy", {
      over: draft?.revision ?? null,
      base: told.edition.number,
      body: policyBody(next),
    })
    setMine(next)
  }
  async function act(deed: () => Promise<unknown>, words: string) {
    setBusy(true)
    setFailure(null)
    try {
      await deed()
      setSaid(words)
      setMine(null)
      keeper.forget("_policy")
    } catch (error) {
      const refusal = refusalOf(error)
      setFailure(
        refusal.kind === "failure"
          ? `${i18n._(`dashboard.failure.${refusal.failure}`)} ${i18n._("prompts.kept-here")}`
          : refusal.kind === "problems"
            ? refusal.problems.map(({ path, expected }) => `${path}: ${expected}`).join("; ")
            : i18n._("prompts.moved"),
      )
    }
    setBusy(false)
    setAsks(false)
    onChanged()
  }
  const save = () => prompts.save(null, draft?.revision ?? null, told.edition.number, policyBody(form))
  return (
    <ProblemsProvider value={problems}>
      <div className={styles.head}>
        <p className={styles.back}>
          <Link href={SECTION_PATHS.prompts}>{i18n._("prompts.all")}</Link>
        </p>
        <h2>{i18n._("prompts.policy")}</h2>
        <div className={styles.deeds}>
          {draft ? (
            <ToolButton
              disabled={busy}
              onClick={() => void act(() => prompts.drop(null, draft.revision), i18n._("prompts.discarded"))}
            >
              {i18n._("prompts.discard")}
            </ToolButton>
          ) : null}
          <ToolButton disabled={!isUnsaved || busy} onClick={() => void act(save, i18n._("prompts.saved"))}>
            {i18n._("prompts.save")}
          </ToolButton>
          <Button
            className={styles.publish}
            unavailable={!isChanged || busy || problems.length > 0}
            onClick={() => setAsks(true)}
          >
            {i18n._("prompts.publish")}
          </Button>
        </div>
      </div>
      <p role="status" className={styles.said}>
        {said}
      </p>
      <div role="alert">{failure ? <p className={styles.failure}>{failure}</p> : null}</div>
      <div className={styles.columns}>
        <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
          {POLICY_ROWS.map(({ name, fields }) => (
            <Row key={name} title={i18n._(`prompts.policy.${name}`)}>
              {fields.map(({ field, unit }) => (
                <NumberField
                  key={field}
                  label={i18n._(`prompts.policy.field.${field}`)}
                  field={field}
                  value={form[field] ?? null}
                  {...(unit ? { unit: i18n._(`prompts.policy.unit.${unit}`) } : {})}
                  min={0}
                  step={0.1}
                  otherwise={String(policyForm(DEFAULT_POLICY)[field] ?? "")}
                  onChange={(value) => write({ ...form, [field]: value })}
                />
              ))}
            </Row>
          ))}
        </form>
        <aside className={styles.side} aria-label={i18n._("prompts.side")}>
          <ChecksPanel problems={problems} advice={[]} />
          <TrialPanel
            title={i18n._("prompts.trial.policy")}
            of={JSON.stringify(policyBody(form))}
            draft={() => ({ prompts: context.live, policy: policyBody(form) })}
            inForce={{ prompts: context.live, policy: inForce }}
            prompts={prompts}
            today={reading.period.to}
            isWrong={problems.length > 0}
          >
            {(trial) => (
              <PolicyResult
                trial={trial}
                questionOf={(id) =>
                  context.live
                    .find((prompt) => prompt.id === id)
                    ?.question[language].replace("{product}", "…") ?? id
                }
              />
            )}
          </TrialPanel>
        </aside>
      </div>
      <LeaveDialog isUnsaved={isUnsaved} />
      {asks ? (
        <DeedDialog
          title={i18n._("prompts.publish.title")}
          lead={i18n._("prompts.publish.lead")}
          deed={i18n._("prompts.publish")}
          busy={busy}
          onDo={(note) =>
            void act(async () => {
              const revision = isUnsaved || draft === null ? (await save()).revision : draft.revision
              await prompts.publish([{ prompt: null, revision }], note)
            }, i18n._("prompts.published"))
          }
          onClose={() => setAsks(false)}
        >
          <DifferenceTable
            caption={i18n._("prompts.differences")}
            before={i18n._("prompts.in-force")}
            after={i18n._("prompts.draft")}
            differences={differencesOf(policyBody(policyForm(inForce)), policyBody(form))}
          />
        </DeedDialog>
      ) : null}
    </ProblemsProvider>
  )
}
