import { useLingui } from "@lingui/react"
import type { LogReply } from "../../protocol/access.ts"
import { ChoiceSelect } from "../frame/choice-select.tsx"
import { ToolButton } from "../frame/tool-button.tsx"
import styles from "./access.module.css"
import { EVERYTHING, type LogFilter } from "./log-view.ts"
import { LOG_KINDS } from "./log-words.ts"
import "./messages.ts"
import "./log-messages.ts"

export interface LogFiltersProps {
  filter: LogFilter
  actors: LogReply["actors"]
  onChange: (filter: LogFilter) => void
}

/** By kind of deed, by whom, between which days. */
export function LogFilters({ filter, actors, onChange }: LogFiltersProps) {
  const { i18n } = useLingui()
  const people = actors.flatMap(({ id, name }) => (name === null ? [] : [{ id, label: name }]))
  const isAll = Object.values(filter).every((value) => value === "")
  const day = (name: "from" | "to") => (
    <label className={styles.day}>
      {i18n._(`access.log.${name}`)}
      <input
        type="date"
        value={filter[name]}
        onChange={(event) => {
          const next = { ...filter, [name]: event.target.value }
          // The other end moves along: a range is never backwards.
          if (next.from && next.to && next.from > next.to) {
            const other = name === "from" ? "to" : "from"
            onChange({ ...next, [other]: event.target.value })
          } else onChange(next)
        }}
      />
    </label>
  )
  return (
    <>
      <ChoiceSelect
        label={i18n._("access.log.kind")}
        value={filter.kind}
        options={[
          { id: "", label: i18n._("access.log.kind.all") },
          ...LOG_KINDS.map((id) => ({ id, label: i18n._(`access.log.kind.${id}`) })),
        ]}
        onChoose={(kind) => onChange({ ...filter, kind })}
      />
      <ChoiceSelect
        label={i18n._("access.log.who")}
        value={filter.actor}
        options={[{ id: "", label: i18n._("access.log.everybody") }, ...people]}
        onChoose={(actor) => onChange({ ...filter, actor })}
      />
      {day("from")}
      {day("to")}
      {isAll ? null : (
        <ToolButton onClick={() => onChange(EVERYTHING)}>{i18n._("access.log.clear")}</ToolButton>
      )}
    </>
  )
}
