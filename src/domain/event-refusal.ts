import * as v from "valibot"
import { tameText } from "./tame-text.ts"

const SHOWN_CHARACTERS = 60

/** A value as an error may repeat it: short, on one line, and safe to print. */
export function showValue(value: unknown): string {
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "(a list)" : "(an object)"
  const text = typeof value === "string" ? JSON.stringify(value) : String(value)
  const { text: safe } = tameText(text, SHOWN_CHARACTERS)
  return safe.length < text.length ? `${safe}…` : safe
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  return tameText(v.getDotPath(issue) ?? "", SHOWN_CHARACTERS).text
}

/** One sentence for what is wrong first: the field, the value, and what was expected. */
export function describeIssue(issue: v.BaseIssue<unknown>): string {
  const path = pathOf(issue)
  if (issue.type === "strict_object" && path !== "") {
    if (issue.expected === "never") return `unknown field "${path}"`
    if (issue.input === undefined) return `missing field "${path}"`
  }
  // A secret, even one that is cut short, must not get into an error or a log.
  if (path === "visitorId") return `invalid ${path}: expected ${issue.message}`
  return `invalid ${path} ${showValue(issue.input)}: expected ${issue.message}`
}
