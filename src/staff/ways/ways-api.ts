import * as v from "valibot"
import type { Api } from "../../client/api.ts"
import type { Language } from "../../domain/language.ts"
import { parseWith } from "../../domain/parsing.ts"
import { ROLES, type Role } from "../../domain/role.ts"
import { type Step, stepOf } from "../session.ts"

/** A code of the app, or one of those for when there is no app. */
export type CodeKind = "code" | "backup"

const CODE_PATHS: Readonly<Record<CodeKind, string>> = {
  code: "/api/auth/two-factor/verify-totp",
  backup: "/api/auth/two-factor/verify-backup-code",
}

const ways = v.object({ link: v.boolean() })
const factor = v.object({ totpURI: v.string(), backupCodes: v.array(v.string()) })
const account = v.object({ hasPassword: v.boolean() })
const invitation = v.object({
  email: v.string(),
  role: v.picklist(ROLES),
  by: v.string(),
  showroom: v.string(),
  byLink: v.boolean(),
})

/** A second factor that is set up, and not yet tried. */
export interface NewFactor {
  /** What an authenticator reads (`otpauth://`). */
  readonly uri: string
  readonly secret: string
  readonly backupCodes: readonly string[]
}

export interface OpenInvitation {
  readonly email: string
  readonly role: Role
  readonly by: string
  readonly showroom: string
  readonly byLink: boolean
}

/** The ways in beside the password. Each rejects as `api.post` does. */
export function createWaysApi(api: Api) {
  return {
    hasLinks: async () =>
      parseWith(ways, await api.get<unknown>("/api/auth/sign-in/ways"), "the ways in").link,
    hasPassword: async () =>
      parseWith(account, await api.get<unknown>("/api/account"), "the account").hasPassword,
    askLink: (email: string, language: Language) =>
      api.post<unknown>("/api/auth/sign-in/link", { email, language }),
    openLink: async (token: string): Promise<Step> =>
      stepOf(await api.post<unknown>("/api/auth/sign-in/link/open", { token })),
    giveCode: (kind: CodeKind, code: string, trustDevice: boolean) =>
      api.post<unknown>(CODE_PATHS[kind], { code, trustDevice }),
    prepareFactor: async (password: string | null): Promise<NewFactor> => {
      const reply = await api.post<unknown>(
        "/api/auth/two-factor/enable",
        password === null ? {} : { password },
      )
      const { totpURI: uri, backupCodes } = parseWith(factor, reply, "the new second factor")
      return { uri, secret: new URL(uri).searchParams.get("secret") ?? "", backupCodes }
    },
    tryFactor: (code: string) => api.post<unknown>(CODE_PATHS.code, { code }),
    look: async (token: string): Promise<OpenInvitation> =>
      parseWith(invitation, await api.post<unknown>("/api/join/look", { token }), "the invitation"),
    join: (token: string, who: { readonly name: string; readonly password: string | null }) =>
      api.post<unknown>("/api/join", { token, ...who }),
  }
}
export type WaysApi = ReturnType<typeof createWaysApi>
