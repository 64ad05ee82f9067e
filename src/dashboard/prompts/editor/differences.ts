import type { PromptForm } from "../prompt-form.ts"
import { bodyOf } from "../prompt-form.ts"

/** A field that two prompts have otherwise. */
export interface Difference {
  /** The parser's path. */
  readonly field: string
  /** `null`: it isn't there. */
  readonly before: string | null
  readonly after: string | null
}

function leaves(value: unknown, path: string, into: Map<string, string>): Map<string, string> {
  if (Array.isArray(value) && value.every((each) => typeof each !== "object"))
    into.set(path, value.join(", "))
  else if (Array.isArray(value))
    for (const [at, each] of value.entries()) leaves(each, `${path}[${at}]`, into)
  else if (typeof value === "object" && value !== null)
    for (const [key, each] of Object.entries(value)) leaves(each, path === "" ? key : `${path}.${key}`, into)
  else if (value !== null && value !== undefined) into.set(path, String(value))
  return into
}

/** What differs between two values, field by field. */
export function differencesOf(before: unknown, after: unknown): readonly Difference[] {
  const [was, is] = [leaves(before, "", new Map()), leaves(after, "", new Map())]
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((field) => {
    const [a = null, b = null] = [was.get(field), is.get(field)]
    return a === b ? [] : [{ field, before: a, after: b }]
  })
}

/** What differs between two prompts as they are written. */
export function formDifferences(before: PromptForm, after: PromptForm): readonly Difference[] {
  return differencesOf(bodyOf(before), bodyOf(after))
}
