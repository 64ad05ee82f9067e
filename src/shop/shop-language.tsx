import { useLingui } from "@lingui/react"
import { activateLanguage, currentLanguage } from "../client/language.ts"
import { useShop } from "../client/shop-context.ts"
import { LanguageSwitch } from "../ui/language-switch.tsx"
import "./words.ts"

/** Switches among the languages that the showroom speaks. */
export function ShopLanguage({ raised = false }: { raised?: boolean }) {
  const { i18n } = useLingui()
  const { showroom } = useShop()
  return (
    <LanguageSwitch
      label={i18n._("shop.language")}
      value={currentLanguage()}
      languages={showroom.languages}
      onChoose={activateLanguage}
      raised={raised}
    />
  )
}
