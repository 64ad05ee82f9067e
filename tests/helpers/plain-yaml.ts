/** A node of a file that is written in the plain part of YAML. */
export type Yaml = string | Yaml[] | { [key: string]: Yaml }

interface Line {
  readonly indent: number
  readonly text: string
  readonly number: number
}

function fail({ number, text }: Line, why: string): never {
  throw new Error(`line ${number}: ${why}: ${text}`)
}

function scalar(line: Line, text: string): string {
  if (/^"(?:[^"\\]|\\.)*"$/.test(text)) return String(JSON.parse(text))
  if (/^["'{[|>@`%!&]/.test(text) || / #|: /.test(text)) fail(line, "not plain enough")
  return text
}

/**
 * Reads what a compose file needs of YAML: mappings, lists of scalars or of mappings, anchors on mappings, `<<` and comments.
 * @throws Error with the line of anything else: a file that this can read, every reader of YAML reads in the same way.
 */
export function parsePlainYaml(text: string): { [key: string]: Yaml } {
  const lines: Line[] = text.split("\n").flatMap((raw, at) => {
    const trimmed = raw.trim()
    if (trimmed === "" || trimmed.startsWith("#")) return []
    if (raw.includes("\t")) throw new Error(`line ${at + 1}: a tab`)
    return [{ indent: raw.length - raw.trimStart().length, text: trimmed, number: at + 1 }]
  })
  const anchors = new Map<string, { [key: string]: Yaml }>()
  let at = 0

  function nested(parent: Line): Yaml {
    const next = lines[at]
    if (!next || next.indent <= parent.indent) fail(parent, "nothing under it")
    return next.text.startsWith("- ") ? list(next.indent) : mapping(next.indent)
  }

  function list(indent: number): Yaml[] {
    const items: Yaml[] = []
    for (let line = lines[at]; line && line.indent === indent; line = lines[at]) {
      if (!line.text.startsWith("- ")) fail(line, "not an item of the list")
      const rest = line.text.slice(2).trim()
      if (/^[\w-]+:(?: |$)/.test(rest)) {
        lines[at] = { ...line, indent: indent + 2, text: rest }
        items.push(mapping(indent + 2))
      } else {
        at++
        items.push(scalar(line, rest))
      }
    }
    return items
  }

  function entry(line: Line, into: { [key: string]: Yaml }): void {
    const [, key = "", rest = ""] =
      /^([\w.<-]+):(?: +(.*))?$/.exec(line.text) ?? fail(line, "neither key nor item")
    at++
    if (key === "<<") {
      const merged = anchors.get(rest.slice(1)) ?? fail(line, "no such anchor")
      for (const [name, value] of Object.entries(merged)) into[name] ??= value
      return
    }
    if (Object.hasOwn(into, key)) fail(line, "twice")
    const anchor = /^&(\w+)$/.exec(rest)?.[1]
    const value = rest === "{}" ? {} : rest === "" || anchor ? nested(line) : scalar(line, rest)
    into[key] = value
    if (anchor && typeof value === "object" && !Array.isArray(value)) anchors.set(anchor, value)
  }

  function mapping(indent: number): { [key: string]: Yaml } {
    const into: { [key: string]: Yaml } = {}
    for (let line = lines[at]; line && line.indent >= indent; line = lines[at]) {
      if (line.indent > indent) fail(line, "too far in")
      entry(line, into)
    }
    return into
  }

  const whole = mapping(0)
  if (at < lines.length) throw new Error(`line ${lines[at]?.number}: not read`)
  return whole
}
