/** The body of every HTTP error. `code` is for programs, `message` for people; it names the subject and the value. */
export interface Problem {
  readonly error: { readonly code: string; readonly message: string; readonly details?: unknown }
}
