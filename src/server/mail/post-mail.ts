import type { WaitingMail } from "./mail-queue.ts"

/** Hands one mail to the mail server; resolves when that has taken it. */
export type PostMail = (mail: WaitingMail) => Promise<void>

export interface MailConfig {
  /** `smtp://user:password@host:587`, or `smtps://`. */
  readonly url: string
  /** `Casa Ambrogia <ciao@example.com>`. */
  readonly from: string
}

/** Milliseconds for each step of a conversation with the mail server. */
const PATIENCE = 20_000

/** What lets a mail program end a series with one click (RFC 2369, RFC 8058), and keeps answering machines quiet (RFC 3834). */
function listHeaders(unsubscribe: string): Readonly<Record<string, string>> {
  return {
    "List-Unsubscribe": `<${unsubscribe}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    "Auto-Submitted": "auto-generated",
  }
}

/** Sends by SMTP. The library is loaded with the first mail. */
export function createPostMail({ url, from }: MailConfig): PostMail {
  const opening = async () => {
    const { createTransport } = await import("nodemailer")
    return createTransport({
      url,
      connectionTimeout: PATIENCE,
      greetingTimeout: PATIENCE,
      socketTimeout: PATIENCE,
      disableFileAccess: true,
      disableUrlAccess: true,
    })
  }
  let transport: ReturnType<typeof opening> | null = null
  return async ({ id, to, subject, text, html, unsubscribe, calendar }) => {
    transport ??= opening()
    const { hostname } = new URL(url)
    // The same id each time: a mail that arrives twice is shown once.
    const icalEvent = calendar ? { icalEvent: { ...calendar, filename: "invite.ics" } } : {}
    await (await transport).sendMail({
      ...{ from, to, subject, text, ...icalEvent },
      ...(html ? { html } : {}),
      ...(unsubscribe ? { headers: listHeaders(unsubscribe) } : {}),
      messageId: `<${id}@${hostname}>`,
    })
  }
}

/** Why a mail wasn't taken; `final`: the server won't take it later either (RFC 5321, 4.2.1: replies from 500 on). */
export function refusalOf(error: unknown): { readonly words: string; readonly final: boolean } {
  const words = error instanceof Error ? error.message : String(error)
  const code = error instanceof Error && "responseCode" in error ? Number(error.responseCode) : 0
  // A wrong password is the showroom's own matter: it can be put right.
  const isOurs = error instanceof Error && "code" in error && error.code === "EAUTH"
  return { words: words.slice(0, 200), final: code >= 500 && !isOurs }
}
