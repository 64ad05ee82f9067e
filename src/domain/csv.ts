export const SEPARATORS = ["comma", "semicolon"] as const
export type Separator = (typeof SEPARATORS)[number]

export const MARK: Readonly<Record<Separator, string>> = { comma: ",", semicolon: ";" }
/** Without it Excel takes UTF-8 for the system's own letters, and "perché" is told as "perchÃ©". */
export const BYTE_ORDER_MARK = "\ufeff"
/** A cell that begins so is worked out by spreadsheets, which may call programs and addresses. */
const FORMULA = /^[\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/

/** Text as text: what looks like a formula gets an apostrophe before it, which spreadsheets don't show. */
export function defang(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

/** A value as a cell; `null` is an empty one. */
export function csvCell(cell: string | number | null, mark: string): string {
  if (typeof cell === "number") return String(cell)
  const text = defang(cell ?? "")
  return /["\r\n]/.test(text) || text.includes(mark) || /^\s|\s$/.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text
}
