import { FeedError } from "./feed-error.ts"

export interface DecodedFeed {
  readonly text: string
  /** What the reader of the report should know about how it was decoded. */
  readonly notes: readonly string[]
}

/** Bytes that Windows-1252 leaves undefined. */
const UNDEFINED_IN_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])

/**
 * The text of a file: UTF-8, or UTF-16 with its mark, or Windows-1252, which spreadsheets still write. A file that is
 * none of them, or UTF-8 with broken bytes in it, is refused rather than guessed at.
 *
 * @throws FeedError
 */
export function decodeFeed(bytes: Uint8Array): DecodedFeed {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04) {
    throw new FeedError("this is a workbook or a zip file: export it as CSV, TSV or XML and import that")
  }
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : null
  if (utf16 !== null)
    return { text: new TextDecoder(utf16).decode(bytes), notes: [`read as ${utf16.toUpperCase()}`] }
  const zero = bytes.indexOf(0)
  if (zero >= 0) throw new FeedError(`this isn't a text file: byte ${zero + 1} is zero`)
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), notes: [] }
  } catch {
    return decodeWithoutUtf8(bytes)
  }
}

function decodeWithoutUtf8(bytes: Uint8Array): DecodedFeed {
  const lenient = new TextDecoder("utf-8").decode(bytes)
  const hasUtf8 = /[\u0080-\ufffc\u{10000}-\u{10ffff}]/u.test(lenient)
  const line = lenient.slice(0, lenient.indexOf("\ufffd")).split("\n").length
  if (hasUtf8 || bytes.some((byte) => UNDEFINED_IN_1252.has(byte))) {
    throw new FeedError(
      `line ${line} has bytes that are not UTF-8: save the file as "CSV UTF-8" and import it again`,
    )
  }
  return {
    text: decodeWindows1252(bytes),
    notes: [`read as Windows-1252, because line ${line} is not UTF-8: check accented letters`],
  }
}

/** What Windows-1252 has where Latin-1 has control characters, from 0x80 on. */
const HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"

/** Node's own decoder of this name reads Latin-1: it loses the euro sign and curly quotes. */
function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder("latin1")
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (character) => HIGH[character.charCodeAt(0) - 0x80] ?? "")
}
