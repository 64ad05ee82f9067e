import { useLingui } from "@lingui/react"
import { useEffect, useRef, useState } from "react"
import { useLocation, useSearch } from "wouter"
import {
  MAX_PRESENTATION_TITLE,
  MAX_STEPS,
  type PresentationReply,
} from "../../../client/presentations/index.ts"
import { LANGUAGES, type Language } from "../../../domain/language.ts"
import { useAnnounce } from "../../../ui/announcer.tsx"
import { Button } from "../../../ui/button.tsx"
import { Icon } from "../../../ui/icon.tsx"
import type { DeskListProps } from "../desk/presentation-list.tsx"
import { changeStep, type Draft, moveStep, newStep, removeStep, repeatStep } from "./draft.ts"
import styles from "./editor.module.css"
import { EditorHead } from "./editor-head.tsx"
import { Lacks } from "./lacks.tsx"
import { LinksPanel } from "./links-panel.tsx"
import "./messages.ts"
import { PreviewPanel } from "./preview-panel.tsx"
import { SaveNote } from "./save-note.tsx"
import { StepCard } from "./step-card.tsx"
import { useEditor } from "./use-editor.ts"
import { usePlaces } from "./use-places.ts"
import { VersionsPanel } from "./versions-panel.tsx"

export interface PresentationEditorProps extends DeskListProps {
  id: string
  /** `null`: a new one. */
  opened: PresentationReply | null
}

/** Leaving with something unsaved is asked about: by the browser, and on the way to another page of the house. */
function useLeaving(isChanged: boolean, question: string): void {
  useEffect(() => {
    if (!isChanged) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    const hold = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null
      if (link === null || link.getAttribute("target") === "_blank" || window.confirm(question)) return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener("beforeunload", ask)
    document.addEventListener("click", hold, true)
    return () => {
      window.removeEventListener("beforeunload", ask)
      document.removeEventListener("click", hold, true)
    }
  }, [isChanged, question])
}

function Fields({ draft, onChange }: { draft: Draft; onChange: (draft: Draft) => void }) {
  const { i18n } = useLingui()
  const { title, languages } = draft
  const toggle = (language: Language) => {
    const rest = languages.filter((each) => each !== language)
    // It is held in one at least.
    if (rest.length > 0)
      onChange({
        ...draft,
        languages: LANGUAGES.filter((each) =>
          each === language ? !languages.includes(each) : rest.includes(each),
        ),
      })
  }
  return (
    <>
      <fieldset className={styles.group}>
        <legend className={styles.label}>{i18n._("edit.languages")}</legend>
        <div className={styles.row}>
          {LANGUAGES.map((language) => (
            <label key={language} className={styles.check}>
              <input
                type="checkbox"
                checked={languages.includes(language)}
                onChange={() => toggle(language)}
              />
              {i18n._(`edit.lang.${language}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <div className={styles.columns}>
        {languages.map((language) => (
          <label key={language} className={styles.labelled}>
            <span className={styles.label}>{i18n._(language === "it" ? "edit.title" : "edit.title.en")}</span>
            <input
              className={styles.field}
              lang={language}
              maxLength={MAX_PRESENTATION_TITLE}
              autoComplete="off"
              value={title[language]}
              onChange={({ target }) => onChange({ ...draft, title: { ...title, [language]: target.value } })}
            />
          </label>
        ))}
      </div>
    </>
  )
}

/** Writes a presentation: its title and languages, its steps, what is missing, its links and earlier versions. */
export function PresentationEditor({ api, tools, id, opened, onSignedOut }: PresentationEditorProps) {
  const { i18n } = useLingui()
  const announce = useAnnounce()
  const [, navigate] = useLocation()
  const editor = useEditor({ api, id, opened, onSignedOut })
  const { draft, saved, change, isChanged } = editor
  const places = usePlaces(api)
  const [preview, setPreview] = useState(false)
  const isNew = new URLSearchParams(useSearch()).has("new")
  // Saved, it has an address of its own: loading the page again opens it.
  useEffect(() => {
    if (isNew && saved) navigate(`/staff/presentations/${id}`, { replace: true })
  }, [isNew, saved, id, navigate])
  const dragged = useRef<string | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const moved = useRef<string | null>(null)
  useLeaving(isChanged, i18n._("edit.leave"))

  // The handle that was moved by the keyboard keeps the focus in its new place.
  useEffect(() => {
    if (moved.current === null) return
    const handle = list.current?.querySelector(`[data-step-handle="${moved.current}"]`)
    moved.current = null
    if (handle instanceof HTMLElement) handle.focus()
  })
  const move = (from: number, to: number) => {
    const step = draft.steps[from]
    const of = draft.steps.length
    if (!step || to < 0 || to >= of || from === to) return
    moved.current = step.id
    change(moveStep(draft, from, to))
    announce(i18n._("edit.step.moved", { from: from + 1, to: to + 1, of }))
  }
  const duplicate = async () => {
    const copyOf = (title: string) =>
      title === "" ? "" : i18n._("presentations.copy-of", { title }).slice(0, MAX_PRESENTATION_TITLE)
    const copy = tools.newId()
    const title = { it: copyOf(draft.title.it), en: copyOf(draft.title.en) }
    if (await editor.copy(copy, title)) navigate(`/staff/presentations/${copy}`)
  }
  return (
    <main className={styles.page}>
      <EditorHead editor={editor} onPreview={() => setPreview(true)} onDuplicate={() => void duplicate()} />
      <SaveNote editor={editor} />
      <Fields draft={draft} onChange={change} />
      <section aria-label={i18n._("edit.steps")}>
        <h2 className={styles.heading}>{i18n._("edit.steps")}</h2>
        {draft.steps.length === 0 ? <p className={styles.hint}>{i18n._("edit.steps.none")}</p> : null}
        <ol className={styles.steps} ref={list}>
          {draft.steps.map((step, index) => (
            <StepCard
              key={step.id}
              {...{ api, tools, step, index, places }}
              of={draft.steps.length}
              languages={draft.languages}
              onChange={(next) => change((now) => changeStep(now, step.id, next))}
              onMove={(by) => move(index, index + by)}
              onRepeat={() => change(repeatStep(draft, step.id, tools.newId()))}
              onRemove={() => change(removeStep(draft, step.id))}
              onDrag={() => {
                dragged.current = step.id
              }}
              onDrop={() => {
                move(
                  draft.steps.findIndex((each) => each.id === dragged.current),
                  index,
                )
                dragged.current = null
              }}
            />
          ))}
        </ol>
        <Button
          kind="quiet"
          unavailable={draft.steps.length >= MAX_STEPS}
          onClick={() => change({ ...draft, steps: [...draft.steps, newStep(tools.newId())] })}
        >
          <Icon name="plus" size={18} />
          {i18n._("edit.step.add")}
        </Button>
      </section>
      <Lacks draft={draft} />
      {saved ? (
        <>
          <LinksPanel api={api} tools={tools} presentation={saved} isChanged={isChanged} />
          <VersionsPanel api={api} presentation={saved} onTakeUp={change} />
        </>
      ) : null}
      {preview ? <PreviewPanel draft={draft} onClose={() => setPreview(false)} /> : null}
    </main>
  )
}
