import type { Logger } from "pino"
import { v7 as newId } from "uuid"
import type { PostMail } from "../mail/post-mail.ts"

export interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
}

/**
 * Hands a letter with a secret in it to the mail server, and keeps it nowhere: what waits for a mail server would lie in
 * the database in clear. Resolves to whether it was taken; whoever waits for one that wasn't asks again.
 */
export function createPostLetter({ post, log }: { readonly post: PostMail; readonly log: Logger }) {
  return async ({ to, subject, text }: Letter): Promise<boolean> => {
    try {
      await post({ id: newId(), about: null, attempts: 0, to, subject, text })
      return true
    } catch (error) {
      log.warn({ reason: error instanceof Error ? error.message : String(error) }, "a letter wasn't sent")
      return false
    }
  }
}
export type PostLetter = ReturnType<typeof createPostLetter>
