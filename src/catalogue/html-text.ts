import sanitizeHtml from "sanitize-html"
import { tidyBlock } from "./plain-text.ts"

/** Elements that stand on lines of their own, with a blank line around them. */
const PARAGRAPHS = [
  ...["p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "blockquote", "pre", "hr"],
  ...["section", "article", "header", "footer", "figure"],
]
/** Elements that begin a line. */
const LINES = ["br", "li", "tr", "dt", "dd"]
/** Elements whose content is not text. */
const SILENT = [
  "script",
  "style",
  "textarea",
  "option",
  "noscript",
  "iframe",
  "svg",
  "math",
  "template",
  "title",
  "object",
]

const HAS_MARKUP = /<[a-z!/?]|&(#\d+|#x[\da-f]+|[a-z][\da-z]*);/i
const HAS_LAYOUT = new RegExp(`<(${[...PARAGRAPHS, ...LINES].join("|")})[\\s/>]`, "i")

const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&nbsp;": " ",
  "&amp;": "&",
}

/**
 * The text of an HTML fragment: scripts and styles gone with their content, entities read, paragraphs apart by a blank
 * line, list items each on a line of their own behind a bullet. Text without markup keeps its lines.
 *
 * @example htmlToText("<p>Uno</p><ul><li>due</li></ul>") // "Uno\n\n• due"
 */
export function htmlToText(html: string): string {
  if (!HAS_MARKUP.test(html)) return tidyBlock(html)
  const flat = HAS_LAYOUT.test(html) ? html.replace(/\s+/gu, " ") : html.replace(/\r\n?|\n/g, "<br>")
  const clean = sanitizeHtml(flat, {
    allowedTags: [...PARAGRAPHS, ...LINES, "td", "th"],
    allowedAttributes: {},
    nonTextTags: SILENT,
  })
  return keepListsTogether(
    tidyBlock(
      clean
        .replace(/<(\/?)([a-z][a-z0-9]*) ?\/?>/g, (_, slash: string, name: string) =>
          breakFor(name, slash === "/"),
        )
        .replace(/&(lt|gt|quot|#39|nbsp|amp);/g, (entity) => ENTITIES[entity] ?? entity),
    ),
  )
}

function breakFor(tag: string, closing: boolean): string {
  if (tag === "td" || tag === "th") return " "
  if (!LINES.includes(tag)) return "\n\n"
  if (closing) return ""
  return tag === "li" ? "\n• " : "\n"
}

/** Items of one list follow each other without a blank line; an item's bullet stands before its first words. */
function keepListsTogether(text: string): string {
  return text
    .replace(/^•\n+(?=•)/gm, "")
    .replace(/^•\n+/gm, "• ")
    .replace(/^(• .*)\n\n(?=• )/gm, "$1\n")
    .replace(/\n*^•$/gm, "")
}
