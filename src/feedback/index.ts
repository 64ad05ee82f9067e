export { PromptHost, type PromptHostProps } from "./view/prompt-host.tsx"
