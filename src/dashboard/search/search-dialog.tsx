import { useLingui } from "@lingui/react"
import { type KeyboardEvent, useDeferredValue, useId, useRef, useState } from "react"
import { useLocation } from "wouter"
import { Dialog } from "../../ui/dialog.tsx"
import { useWords } from "../format/use-words.ts"
import { useLoaded } from "../load/use-loaded.ts"
import type { Reading } from "../reading/reading.ts"
import { useServices } from "../services-context.ts"
import type { Section } from "../state/sections.ts"
import type { ViewState } from "../state/view-state.ts"
import { loadPlaces, loadProducts } from "./load-targets.ts"
import "./messages.ts"
import styles from "./search-dialog.module.css"
import { findTargets, type SearchTarget, sectionHref } from "./search-targets.ts"

export interface SearchDialogProps {
  sections: readonly Section[]
  /** Whether there are numbers to be gone to: guides have none. */
  hasNumbers: boolean
  view: ViewState
  reading: Reading
  onClose: () => void
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** A way to anywhere by its name: a combobox over sections, touchpoints, zones and products. */
export function SearchDialog({ sections, hasNumbers, view, reading, onClose }: SearchDialogProps) {
  const { i18n } = useLingui()
  const { language } = useWords()
  const { api } = useServices()
  const [, navigate] = useLocation()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState("")
  const [chosen, setChosen] = useState(0)
  const asked = useDeferredValue(typed.trim())
  const { showroom } = reading
  const places = useLoaded(
    `places ${language}`,
    async (signal) => (hasNumbers ? loadPlaces(api, { showroom, language, view }, signal) : []),
    0,
  ).loading
  const products = useLoaded(
    `products ${language} ${asked}`,
    async (signal) => (hasNumbers ? loadProducts(api, { typed: asked, language, view }, signal) : []),
    0,
  ).loading
  const known: readonly SearchTarget[] = [
    ...sections.map((section) => {
      return {
        kind: "section",
        key: section,
        label: i18n._(`frame.${section}`),
        href: sectionHref(section, view),
      } as const
    }),
    ...(places.kind === "ready" ? places.data : []),
  ]
  const found = [
    ...findTargets(known, typed, language),
    ...(products.kind === "ready" && typed.trim() !== "" ? products.data : []),
  ]
  const at = Math.min(chosen, found.length - 1)
  const hasFailed = places.kind === "failed"

  const go = ({ href }: SearchTarget) => {
    onClose()
    navigate(href)
  }
  const press = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    const target = found[at]
    if (event.key === "Enter" && target) go(target)
    else if (step !== undefined && found.length > 0) {
      const next = (at + step + found.length) % found.length
      setChosen(next)
      list.current?.children[next]?.scrollIntoView?.({ block: "nearest" })
    } else return
    event.preventDefault()
  }
  return (
    <Dialog
      title={i18n._("find.title")}
      shape="wide"
      closeLabel={i18n._("dashboard.close")}
      onClose={onClose}
    >
      <div className={styles.search}>
        <input
          type="search"
          role="combobox"
          className={styles.field}
          aria-label={i18n._("find.field")}
          placeholder={i18n._("find.field")}
          aria-expanded={found.length > 0}
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={found.length > 0 ? `${id}-${at}` : undefined}
          autoComplete="off"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setChosen(0)
          }}
          onKeyDown={press}
        />
        <p className={styles.count} role="status">
          {found.length === 0 ? i18n._("find.none") : i18n._("find.count", { count: found.length })}
        </p>
        {hasFailed ? <p className={styles.failed}>{i18n._("find.failed")}</p> : null}
        <div
          ref={list}
          id={id}
          role="listbox"
          tabIndex={-1}
          aria-label={i18n._("find.title")}
          className={styles.list}
        >
          {found.map((target, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus
            <div
              key={`${target.kind} ${target.key}`}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              className={styles.option}
              onClick={() => go(target)}
            >
              <span>{target.label}</span> <small>{i18n._(`find.kind.${target.kind}`)}</small>
            </div>
          ))}
        </div>
      </div>
    </Dialog>
  )
}
