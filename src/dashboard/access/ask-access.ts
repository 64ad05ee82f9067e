import type { Api } from "../../client/api.ts"
import type { Language } from "../../domain/language.ts"
import type { Role } from "../../domain/role.ts"
import type {
  AccessReply,
  InvitedReply,
  LogReply,
  MyAccountReply,
  SessionsReply,
} from "../../protocol/access.ts"

/** What the owner does with an account, besides its role. */
export const ACCOUNT_DEEDS = [
  "end-sessions",
  "reset-second-factor",
  "deactivate",
  "reactivate",
  "remove",
] as const
export type AccountDeed = (typeof ACCOUNT_DEEDS)[number]

export interface NewColleague {
  readonly email: string
  readonly role: Role
  readonly language: Language
}

/** What the screens of accounts ask the server. */
export function createAccessApi(api: Api) {
  const account = (id: string, what: string) => `/api/access/accounts/${encodeURIComponent(id)}/${what}`
  const invitation = (id: string, what: string) => `/api/access/invitations/${encodeURIComponent(id)}/${what}`
  return {
    everybody: (signal: AbortSignal) => api.get<AccessReply>("/api/access", signal),
    changeRole: (id: string, from: Role, to: Role) =>
      api.post<AccessReply>(account(id, "role"), { from, to }),
    act: (id: string, deed: AccountDeed) => api.post<AccessReply>(account(id, deed), {}),
    requireFactor: (roles: readonly Role[]) => api.post<AccessReply>("/api/access/second-factor", { roles }),
    invite: (colleague: NewColleague) => api.post<InvitedReply>("/api/access/invitations", colleague),
    renew: (id: string) => api.post<InvitedReply>(invitation(id, "renew"), {}),
    revoke: (id: string) => api.post<unknown>(invitation(id, "revoke"), {}),
    log: (search: string, signal?: AbortSignal) => api.get<LogReply>(`/api/access/log${search}`, signal),
    mine: (signal: AbortSignal) => api.get<MyAccountReply>("/api/account", signal),
    sessions: (signal: AbortSignal) => api.get<SessionsReply>("/api/account/sessions", signal),
    endSession: (id: string) =>
      api.post<SessionsReply>(`/api/account/sessions/${encodeURIComponent(id)}/end`, {}),
    endOthers: () => api.post<SessionsReply>("/api/account/sessions/end-others", {}),
    changePassword: (current: string | null, password: string) =>
      api.post<unknown>("/api/account/password", { current, password }),
    switchOff: (password: string | null) => api.post<unknown>("/api/auth/two-factor/disable", of(password)),
    newCodes: async (password: string | null): Promise<readonly string[]> =>
      (await api.post<{ backupCodes: string[] }>("/api/auth/two-factor/generate-backup-codes", of(password)))
        .backupCodes,
  }
}
export type AccessApi = ReturnType<typeof createAccessApi>

const of = (password: string | null) => (password === null ? {} : { password })
