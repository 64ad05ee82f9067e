import type { Language } from "../../domain/language.ts"
import type { Role } from "../../domain/role.ts"
import { INVITATION_DAYS, type InvitationReply, type InvitedReply } from "../../protocol/access.ts"
import type { PostLetter } from "./post-letter.ts"

/** Makes the link of an invitation and mails it, where there is a mail server. */
export type InvitationLetter = (
  invitation: InvitationReply,
  token: string,
) => Promise<Pick<InvitedReply, "link" | "mailed">>

const ROLE: Readonly<Record<Language, Readonly<Record<Role, string>>>> = {
  it: { owner: "titolare", marketer: "marketing", guide: "guida" },
  en: { owner: "owner", marketer: "marketer", guide: "guide" },
}
const SUBJECT: Readonly<Record<Language, (by: string, name: string) => string>> = {
  it: (by, name) => `${by} ti invita in ${name}`,
  en: (by, name) => `${by} invites you to ${name}`,
}
const TEXT: Readonly<Record<Language, (by: string, name: string, role: string, url: string) => string>> = {
  it: (by, name, role, url) =>
    `${by} ti invita a lavorare nel negozio virtuale di ${name}, con il ruolo: ${role}.\n\nApri questo collegamento per creare il tuo account:\n\n${url}\n\nVale ${INVITATION_DAYS} giorni e una volta sola. Se non te l’aspettavi, lascialo stare.\n`,
  en: (by, name, role, url) =>
    `${by} invites you to work in the virtual store of ${name}, with the role: ${role}.\n\nOpen this link to create your account:\n\n${url}\n\nIt is good for ${INVITATION_DAYS} days, once. If you didn’t expect it, leave it be.\n`,
}

export interface InvitationLetterOptions {
  /** `null`: there is no mail server. */
  readonly post: PostLetter | null
  readonly showroomName: string
  readonly publicUrl: string
}

export function createInvitationLetter(options: InvitationLetterOptions): InvitationLetter {
  const { post, showroomName, publicUrl } = options
  return async ({ email, role, language, by }, token) => {
    const link = `${publicUrl}/dashboard/join#${token}`
    if (post === null) return { link, mailed: "off" }
    const sent = await post({
      to: email,
      subject: SUBJECT[language](by, showroomName),
      text: TEXT[language](by, showroomName, ROLE[language][role], link),
    })
    return { link, mailed: sent ? "sent" : "failed" }
  }
}
