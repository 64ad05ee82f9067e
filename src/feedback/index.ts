export type { ReplyPart, ReplyPartProps } from "./view/after/thanks-card.tsx"
export { PromptHost, type PromptHostProps } from "./view/prompt-host.tsx"
