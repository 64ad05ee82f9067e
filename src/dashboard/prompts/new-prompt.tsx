import { useLingui } from "@lingui/react"
import { type FormEvent, useId, useState } from "react"
import { useLocation } from "wouter"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import { ToolButton } from "../frame/tool-button.tsx"
import { SECTION_PATHS } from "../state/sections.ts"
import deed from "./editor/deed-dialog.module.css"
import fields from "./editor/fields.module.css"

const ID = /^[a-z0-9][a-z0-9-]{0,63}$/

/** Begins a prompt: its name is what its answers are known by, and never changes. */
export function NewPrompt({ taken }: { taken: readonly string[] }) {
  const { i18n } = useLingui()
  const [, navigate] = useLocation()
  const id = useId()
  const [open, setOpen] = useState(false)
  const [name, setName] = useState("")
  const [problem, setProblem] = useState<string | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!ID.test(name)) setProblem(i18n._("prompts.new.invalid"))
    else if (taken.includes(name)) setProblem(i18n._("prompts.new.taken"))
    else navigate(`${SECTION_PATHS.prompts}/${name}`)
  }
  return (
    <>
      <ToolButton onClick={() => setOpen(true)}>{i18n._("prompts.new")}</ToolButton>
      {open ? (
        <Dialog
          title={i18n._("prompts.new")}
          headed
          closeLabel={i18n._("dashboard.close")}
          onClose={() => setOpen(false)}
          shape="short"
        >
          <form className={deed.form} onSubmit={submit} noValidate>
            <label htmlFor={id}>{i18n._("prompts.new.name")}</label>
            <input
              id={id}
              className={fields.text}
              value={name}
              autoCapitalize="none"
              spellCheck={false}
              aria-invalid={problem !== null || undefined}
              aria-describedby={`${id}-note`}
              onChange={({ target }) => {
                setName(target.value.trim().toLowerCase())
                setProblem(null)
              }}
            />
            <p
              id={`${id}-note`}
              role={problem ? "alert" : undefined}
              className={problem ? fields.problems : fields.note}
            >
              {problem ?? i18n._("prompts.new.hint")}
            </p>
            <div className={deed.ways}>
              <Button type="submit">{i18n._("prompts.new.go")}</Button>
            </div>
          </form>
        </Dialog>
      ) : null}
    </>
  )
}
