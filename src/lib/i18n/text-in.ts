import type { Language, Text } from '../village/types';

/** A package's text in the page's language; English falls back to Indonesian. */
export function textIn(text: Text | undefined, language: Language): string {
  if (text === undefined) return '';
  return language === 'en' ? (text.en ?? text.id) : text.id;
}
