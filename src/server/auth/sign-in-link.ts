import type { Language } from "../../domain/language.ts"
import { isLanguage } from "../../domain/language.ts"
import type { Letter } from "../access/post-letter.ts"

/** How long a link that signs in is good. */
export const LINK_SECONDS = 10 * 60

export interface LinkRequest {
  readonly email: string
  readonly token: string
  readonly language: unknown
}

export type PostLink = (link: LinkRequest) => Promise<void>

const SUBJECT: Readonly<Record<Language, (name: string) => string>> = {
  it: (name) => `${name}: il tuo accesso`,
  en: (name) => `${name}: your sign-in`,
}
const TEXT: Readonly<Record<Language, (url: string) => string>> = {
  it: (url) =>
    `Apri questo collegamento e premi «Accedi»:\n\n${url}\n\nVale dieci minuti e una volta sola. Se non l’hai chiesto tu, lascialo stare: non succede nulla.\n`,
  en: (url) =>
    `Open this link and press “Sign in”:\n\n${url}\n\nIt is good for ten minutes, once. If you didn’t ask for it, leave it be: nothing happens.\n`,
}

export interface PostLinkOptions {
  readonly post: (letter: Letter) => Promise<boolean>
  readonly showroomName: string
  readonly publicUrl: string
}

/** The token stands behind the `#`: it reaches no server, and no log, before somebody presses. */
export function createPostLink({ post, showroomName, publicUrl }: PostLinkOptions): PostLink {
  return async ({ email, token, language: wished }) => {
    const language = isLanguage(wished) ? wished : "it"
    await post({
      to: email,
      subject: SUBJECT[language](showroomName),
      text: TEXT[language](`${publicUrl}/dashboard/sign-in#${token}`),
    })
  }
}
