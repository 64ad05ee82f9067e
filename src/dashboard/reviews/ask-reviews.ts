import type { Api } from "../../client/api.ts"
import type { Language } from "../../domain/language.ts"
import type { RefusalReason } from "../../domain/review.ts"
import type { InvitationFiguresReply } from "../../protocol/invitations.ts"
import type {
  ReplyRequest,
  ReviewFiguresReply,
  ReviewListName,
  StaffReviewsReply,
} from "../../protocol/reviews.ts"

/** What the screen asks the server about reviews, in the reader's language. */
export function createReviewsApi(api: Api, language: Language) {
  const path = (id: string, what: string) => `/api/reviews/${encodeURIComponent(id)}/${what}`
  return {
    list: (list: ReviewListName, cursor: string | null, signal?: AbortSignal) => {
      const search = new URLSearchParams({ list, lang: language, ...(cursor === null ? {} : { cursor }) })
      return api.get<StaffReviewsReply>(`/api/reviews?${search}`, signal)
    },
    figures: (signal: AbortSignal) => api.get<ReviewFiguresReply>("/api/reviews/figures", signal),
    invitations: (signal: AbortSignal) => api.get<InvitationFiguresReply>("/api/invitations/figures", signal),
    publish: (id: string, version: string) => api.post<unknown>(path(id, "publish"), { version }),
    refuse: (id: string, version: string, reason: RefusalReason) =>
      api.post<unknown>(path(id, "refuse"), { version, reason }),
    reply: (id: string, body: ReplyRequest) => api.send<unknown>("PUT", path(id, "reply"), { body }),
  }
}
export type ReviewsApi = ReturnType<typeof createReviewsApi>
