import {
  WISH_LIST_CLOSED,
  type WishChangesReply,
  type WishChangesRequest,
  type WishListMade,
  type WishListReply,
  type WishListRequest,
  type WishReportRequest,
} from "../../protocol/wish-list/requests.ts"
import type { WishChange, WishList } from "../../protocol/wish-list/wish-list.ts"
import { type Api, ApiError } from "../api.ts"

/** Why the server didn't do what it was asked: worth asking again later, never again, or the list is no more. */
export type WishFailure =
  | { readonly kind: "later"; readonly limited: boolean }
  | { readonly kind: "refused" }
  | { readonly kind: "closed" | "gone" }

export type WishAnswer<T> = T | WishFailure

/** Wish lists at the server. Nothing here rejects. */
export interface WishServer {
  make(secret: string, name: string): Promise<WishAnswer<WishListMade & { readonly kind: "done" }>>
  look(code: string): Promise<WishAnswer<{ readonly kind: "done"; readonly list: WishList }>>
  change(
    code: string,
    secret: string,
    changes: readonly WishChange[],
  ): Promise<WishAnswer<WishChangesReply & { readonly kind: "done" }>>
  /** Whether it is kept. */
  report(code: string, report: WishReportRequest): Promise<"kept" | "too-many" | "failed">
}

function failureOf(error: unknown): WishFailure {
  if (!(error instanceof ApiError)) return { kind: "later", limited: false }
  if (error.status === 410 || error.code === WISH_LIST_CLOSED) return { kind: "closed" }
  if (error.status === 404) return { kind: "gone" }
  if (error.status === 400 || error.status === 413) return { kind: "refused" }
  return { kind: "later", limited: error.status === 429 }
}

const pathOf = (code: string) => `/api/wish-lists/${encodeURIComponent(code)}`

export function createWishServer(api: Api): WishServer {
  async function asking<T extends object>(work: () => Promise<T>): Promise<WishAnswer<T & { kind: "done" }>> {
    try {
      return { ...(await work()), kind: "done" }
    } catch (error) {
      return failureOf(error)
    }
  }
  return {
    make: (secret, name) =>
      asking(() => api.post<WishListMade>("/api/wish-lists", { secret, name } satisfies WishListRequest)),
    look: (code) => asking(() => api.get<WishListReply>(pathOf(code))),
    change: (code, secret, changes) => {
      const body: WishChangesRequest = { secret, changes: [...changes] }
      return asking(() => api.post<WishChangesReply>(`${pathOf(code)}/changes`, body))
    },
    report: async (code, report) => {
      try {
        await api.post(`${pathOf(code)}/reports`, report)
        return "kept"
      } catch (error) {
        return error instanceof ApiError && error.status === 429 ? "too-many" : "failed"
      }
    },
  }
}
