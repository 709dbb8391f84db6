import type { Popup } from './popup.ts';

/** The pop-up in the words of the page's language (`<html lang>`), where it has some; what is not written there stays as it is. */
export function inLanguage(popup: Popup, lang: string): Popup {
  const spoken = lang.slice(0, 2).toLowerCase();
  const other = (popup.others ?? []).find(({ language }) => language.slice(0, 2) === spoken);
  if (!other || popup.language.slice(0, 2) === spoken) return popup;
  const { language, title, text, label } = other;
  return {
    ...popup,
    language,
    title: title || popup.title,
    text: text || popup.text,
    button: popup.button && { ...popup.button, label: label || popup.button.label },
  };
}
