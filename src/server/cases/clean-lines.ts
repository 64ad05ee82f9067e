import { cleanText } from "../../protocol/realtime/clean-text.ts"

/** Text of several lines: each cleaned like a line of chat, at most one empty between two, `max` code points in all. */
export function cleanLines(raw: string, max: number): string {
  const lines = raw.split(/\r\n|[\n\r\u2028\u2029]/u).map((line) => cleanText(line, max))
  const text = lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()
  return [...text].slice(0, max).join("").trim()
}
