/** HTML that is safe to send; made by `html` alone. */
export interface Html {
  readonly html: string
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? "")

type Part = string | number | Html | readonly Html[]

function partOf(part: Part): string {
  if (typeof part === "string" || typeof part === "number") return escapeHtml(String(part))
  return "html" in part ? part.html : part.map(({ html }) => html).join("")
}

/** A template whose values are escaped, in text and in quoted attributes, unless they are HTML already. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return {
    html: strings.reduce((whole, string, at) => {
      const part = parts[at]
      return whole + string + (part === undefined ? "" : partOf(part))
    }, ""),
  }
}
