import type { Language } from "../../domain/language.ts"
import type { Digest } from "../../protocol/digest.ts"
import type { Mail } from "../mail/mail-queue.ts"
import type { Subscriber } from "../storage/subscriber-store.ts"
import { formatDay } from "./format-figure.ts"
import { letterHtml } from "./letter-html.ts"
import { letterText } from "./letter-text.ts"
import { sayDigest } from "./say-digest.ts"

export interface WriteLetterOptions {
  readonly showroomName: string
  /** Without a slash at its end. */
  readonly publicUrl: string
  /** Opens the page without signing in. */
  readonly key: string
}

/** Where a week is read. */
export function pageOf(publicUrl: string, week: string, key: string, language: Language): string {
  return `${publicUrl}/digest/${week}?${new URLSearchParams({ key, lang: language })}`
}

/** Writes a week to somebody, in their language, with the way out. */
export function writeLetter(
  digest: Digest,
  { email, language, token }: Pick<Subscriber, "email" | "language" | "token">,
  { showroomName, publicUrl, key }: WriteLetterOptions,
): Mail {
  const said = sayDigest(digest, language)
  const ways = {
    page: pageOf(publicUrl, digest.week, key, language),
    leave: `${publicUrl}/digest/leave/${token}`,
  }
  const days = [formatDay(digest.from, language), formatDay(digest.to, language)] as const
  return {
    to: email,
    subject: said.words.subject(showroomName, ...days),
    text: letterText(said, digest, showroomName, ways),
    html: letterHtml(said, digest, showroomName, ways),
    unsubscribe: `${publicUrl}/api/digest/leave/${token}`,
  }
}
